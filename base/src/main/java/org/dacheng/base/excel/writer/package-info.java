/** Writes lists as workbooks, streamed in bounded memory: tables, their templates, and summaries with charts. */
@NamedInterface
@NullMarked
package org.dacheng.base.excel.writer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

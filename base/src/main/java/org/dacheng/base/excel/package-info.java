/**
 * Lists as Excel workbooks: one definition per column, with which {@code writer} exports and makes templates, rows are
 * parsed and compared, and {@code job} imports. POI is used only here.
 */
@NamedInterface
@NullMarked
package org.dacheng.base.excel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

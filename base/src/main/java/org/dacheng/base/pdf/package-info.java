/**
 * PDF files made of XHTML with embedded fonts. The renderer reads nothing but the document: no network, no files,
 * and no addresses in it.
 */
@NamedInterface
@NullMarked
package org.dacheng.base.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

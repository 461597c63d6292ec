/** Views of forms: models for the Thymeleaf fragments, summaries for lists, columns for Excel. */
@NamedInterface
@NullMarked
package org.dacheng.forms.render;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

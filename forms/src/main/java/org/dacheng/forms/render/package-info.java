/** Forms as pages and as cells: models for the Thymeleaf fragments, facts for lists, columns for Excel. */
@NamedInterface
@NullMarked
package org.dacheng.forms.render;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

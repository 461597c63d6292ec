/**
 * Pages of goals: mine, a person's, a department's, the company's; one objective; checking in; the figures they share.
 */
@NamedInterface
@NullMarked
package org.dacheng.okr.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Web support without people: errors of posted forms, cookies, and the return URL. */
@NamedInterface
@NullMarked
package org.dacheng.base.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Web support that needs no person: errors of posted forms, cookies, and the address to return to. */
@NamedInterface
@NullMarked
package org.dacheng.base.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

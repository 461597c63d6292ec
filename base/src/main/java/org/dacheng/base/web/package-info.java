/**
 * Web support without people: the public URL, the format of replies, errors of posted forms, cookies, and the return
 * URL.
 */
@NamedInterface
@NullMarked
package org.dacheng.base.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The tabs Basics and Print: settings of a process as sentences, beside an example of what they make. */
@NullMarked
package org.dacheng.engine.design.settings;

import org.jspecify.annotations.NullMarked;

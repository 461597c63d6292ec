/** The tab on which designers make the form of a process. */
@NullMarked
package org.dacheng.engine.design.form;

import org.jspecify.annotations.NullMarked;

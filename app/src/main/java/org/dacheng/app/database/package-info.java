/** Database selection and settings, and error messages for unusable databases. */
@NullMarked
package org.dacheng.app.database;

import org.jspecify.annotations.NullMarked;

/** Security: API clients authenticate with a token, people with a password; all other access is denied. */
@NullMarked
package org.dacheng.app.security;

import org.jspecify.annotations.NullMarked;

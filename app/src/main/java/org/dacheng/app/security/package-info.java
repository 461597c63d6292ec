/** The gates: programs come in with a token, people with a password, and nothing else gets past. */
@NullMarked
package org.dacheng.app.security;

import org.jspecify.annotations.NullMarked;

package org.dacheng.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dacheng.TestApplication;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the real database and all modules on the class path. It runs on H2 and, by its tag, once more on a
 * MariaDB server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(classes = TestApplication.class)
@ContextConfiguration(initializers = TestDatabase.class)
public @interface DatabaseTest {}

package org.dacheng.samples;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dacheng.testing.DatabaseTest;
import org.springframework.test.context.TestPropertySource;

/** A test with the sample company on a real database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@TestPropertySource(properties = "dacheng.test.company=classpath:org/dacheng/samples/organisation/star-tech.json")
@interface SampleTest {}

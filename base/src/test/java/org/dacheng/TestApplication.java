package org.dacheng;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts whatever modules stand on the test's class path; {@code app} has its own {@code Application}. */
@SpringBootApplication
public class TestApplication {}

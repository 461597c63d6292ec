package org.dacheng;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the modules on the test's class path; {@code app} has its own {@code Application}. */
@SpringBootApplication
public class TestApplication {}

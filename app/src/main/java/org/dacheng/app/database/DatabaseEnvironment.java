package org.dacheng.app.database;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Checks the address of the database before anything connects, and refuses invalid ones. */
class DatabaseEnvironment implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String url = environment.getProperty("dacheng.database.url", "");
        if (url.startsWith("jdbc:h2:")) {
            return;
        }
        if (!url.startsWith("jdbc:mysql:")) {
            throw new DatabaseRefused(
                    "The database address " + withoutSecrets(url) + " is neither MySQL, MariaDB nor H2.",
                    "Set DACHENG_DB_URL to an address like jdbc:mysql://127.0.0.1:3306/dacheng (for MariaDB too).");
        }
        if (environment.getProperty("dacheng.database.password", "").isBlank()) {
            throw new DatabaseRefused(
                    "The database " + withoutSecrets(url) + " would be opened with an empty password.",
                    "Give the database user a password, and set DACHENG_DB_USER and DACHENG_DB_PASSWORD.");
        }
    }

    private static String withoutSecrets(String url) {
        int options = url.indexOf('?');
        return (options < 0 ? url : url.substring(0, options)).replaceAll("//[^/@]*@", "//");
    }

    /** Runs after the configuration files are read. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 10;
    }
}

package org.dacheng.app.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.database.DatabaseProperties;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Down if the folders of attachments and of the embedded database have too little free space or are not writable. */
@Component("diskHealthIndicator")
@EnableConfigurationProperties(HealthProperties.class)
class DiskHealth implements HealthIndicator {

    private final List<Path> folders = new ArrayList<>();
    private final long min;

    DiskHealth(Environment environment, DatabaseProperties database, HealthProperties properties) {
        folders.add(Path.of(environment.getProperty("dacheng.files.directory", "data/files")));
        database.file().ifPresent(file -> folders.add(file.toAbsolutePath().getParent()));
        min = properties.freeSpace().toBytes();
    }

    @Override
    public Health health() {
        return folders.stream().allMatch(this::hasRoom)
                ? Health.up().build()
                : Health.down().build();
    }

    /** For a missing folder, checks the nearest existing parent. */
    private boolean hasRoom(Path folder) {
        Path there = folder.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return Files.isDirectory(there)
                    && Files.isWritable(there)
                    && Files.getFileStore(there).getUsableSpace() >= min;
        } catch (IOException gone) {
            return false;
        }
    }
}

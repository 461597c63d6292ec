package org.dacheng.app.firstrun;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files of the sample company. */
@Component
class SampleFiles {

    private static final String FOLDER = "org/dacheng/samples/";

    private final ResourcePatternResolver resources;
    private final ObjectMapper json;
    private final Map<String, byte[]> attachments = new ConcurrentHashMap<>();

    SampleFiles(ResourcePatternResolver resources, ObjectMapper json) {
        this.resources = resources;
        this.json = json;
    }

    /** Files that match the pattern, ordered by URL. */
    Resource[] find(String pattern) {
        try {
            Resource[] found = resources.getResources("classpath*:" + FOLDER + pattern);
            Arrays.sort(found, Comparator.comparing(SampleFiles::address));
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Name of the folder that contains the file. */
    static String folder(Resource file) {
        String[] path = address(file).split("/", -1);
        return path[path.length - 2];
    }

    SampleRequestsFile requests() {
        try (InputStream content = open("requests/star-tech.json")) {
            return json.readerFor(SampleRequestsFile.class)
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readValue(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Attachments of the requests; each file is read only once, because many requests attach the same file. */
    InputStream attachment(String name) throws IOException {
        byte[] content = attachments.get(name);
        if (content == null) {
            try (InputStream file = open("requests/files/" + name)) {
                content = file.readAllBytes();
            }
            attachments.put(name, content);
        }
        return new ByteArrayInputStream(content);
    }

    private InputStream open(String path) throws IOException {
        return resources.getResource("classpath:" + FOLDER + path).getInputStream();
    }

    private static String address(Resource resource) {
        try {
            return resource.getURL().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

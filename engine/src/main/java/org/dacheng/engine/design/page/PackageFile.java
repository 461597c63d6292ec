package org.dacheng.engine.design.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.engine.packaging.ProcessPackage;
import org.springframework.web.multipart.MultipartFile;

/** An uploaded process package. */
final class PackageFile {

    /** @throws InvalidInput if it is no package */
    static ProcessPackage read(MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        if (name != null && name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            try (InputStream in = file.getInputStream()) {
                return ProcessPackage.fromZip(in);
            }
        }
        return ProcessPackage.fromJson(file.getBytes());
    }

    private PackageFile() {}
}

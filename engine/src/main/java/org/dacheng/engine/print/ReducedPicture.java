package org.dacheng.engine.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a picture at the size of print, so that a large one takes little memory. */
final class ReducedPicture {

    /** Across the width of a sheet, 200 dots per inch. */
    private static final int MOST_PIXELS = 1400;

    private static final long LARGEST = 60_000_000;

    /**
     * The picture as JPEG on white.
     *
     * @return null if it is no picture, or has more than 60 million pixels
     * @throws IOException if it is damaged
     */
    static byte @Nullable [] jpeg(InputStream content) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(content)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return jpeg(reader);
            } catch (RuntimeException damaged) {
                // Readers throw many kinds, such as CMMException for a broken colour profile.
                throw new IOException(damaged);
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte @Nullable [] jpeg(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > LARGEST) {
            return null;
        }
        ImageReadParam size = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / MOST_PIXELS);
        size.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read = reader.read(0, size);
        BufferedImage onWhite = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = onWhite.createGraphics();
        canvas.drawImage(read, 0, 0, Color.WHITE, null);
        canvas.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(onWhite, "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    private ReducedPicture() {}
}

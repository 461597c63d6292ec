package org.dacheng.journey;

/** Window size of a browser test, in CSS pixels. */
enum ScreenSize {
    DESKTOP(1440, 900),
    PHONE(390, 844);

    final int width;
    final int height;

    ScreenSize(int width, int height) {
        this.width = width;
        this.height = height;
    }
}

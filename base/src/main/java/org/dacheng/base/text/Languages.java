package org.dacheng.base.text;

import java.util.Locale;

/** The two languages of the program. */
public final class Languages {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** The supported language nearest to the wish: anything Chinese reads zh_CN, all else English. */
    public static Locale nearest(Locale wish) {
        return wish.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    private Languages() {}
}

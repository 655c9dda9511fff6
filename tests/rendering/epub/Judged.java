import com.adobe.epubcheck.tool.EpubChecker;

/** Books before EpubCheck in one process: its schemas take longer to load than a book to judge. */
public class Judged {
    /** Takes a book and the file for its report, then the next book and the next report. */
    public static void main(String[] files) {
        for (int i = 0; i < files.length; i += 2) {
            new EpubChecker().run(new String[] {files[i], "-q", "--json", files[i + 1]});
        }
    }
}

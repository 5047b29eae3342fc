package huzhu.datasets.output;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** An output folder that is not written because of what stands in its place; nothing has been touched. */
public final class FolderRefused extends FileSystemException {
    /** Why. */
    public enum Cause {
        /** It holds something and overwriting was not asked for. */
        NOT_EMPTY,
        /** A file of that name stands there. */
        NOT_A_FOLDER,
        /** It is the root of a file system. */
        ROOT,
        /** It holds a project: overwriting would remove the input. */
        A_PROJECT,
        /** It holds what no run of this program made: overwriting would remove it. */
        FOREIGN
    }

    private static final long serialVersionUID = 1;

    private final Cause why;

    FolderRefused(Path target, Cause why) {
        super(target.toString(), null, why.name());
        this.why = why;
    }

    /** Why it is refused. */
    public Cause why() {
        return why;
    }
}

package huzhu.model.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a transaction is about. */
public enum TransactionKind {
    /** The first line of a book. */
    START,
    /** An account is declared that of a group, which may only donate. */
    GROUP,
    /** A visit took place: caregivers gave, the elder received. */
    VISIT,
    /** A session took place: helpers gave, who attended received. */
    SESSION,
    /** A planned visit or session did not take place; nothing is moved. */
    ABSENCE,
    /** Help outside any roster. */
    GIVE,
    /** From a person or group to the community. */
    DONATE,
    /** From the community to a person in need. */
    GRANT,
    /** Within a family. */
    TRANSFER,
    /** Set aside to be spent on help. */
    REDEEM,
    /** Set aside, but not spent: back to the owner. */
    RELEASE,
    /** Takes an earlier transaction back. */
    REVERSAL;

    /** The word that stands for it in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word. */
    public static Optional<TransactionKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}

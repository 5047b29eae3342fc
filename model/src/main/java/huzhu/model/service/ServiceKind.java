package huzhu.model.service;

/** How a service reaches an elder: at home, in a group, or with a bed. */
public enum ServiceKind {
    VISIT,
    SESSION,
    BED
}

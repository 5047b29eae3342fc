package huzhu.model.service;

/** On whose behalf help is given or a home is run. */
public enum Provider {
    NEIGHBOUR,
    VILLAGE,
    ORGANISATION,
    INSTITUTION,
    GOVERNMENT
}

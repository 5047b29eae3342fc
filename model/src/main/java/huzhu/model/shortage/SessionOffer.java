package huzhu.model.shortage;

import huzhu.model.request.SessionId;

/**
 * What a session could take at most.
 *
 * @param session the session
 * @param places by its capacity and with everybody who could help, over 0
 */
public record SessionOffer(SessionId session, int places) {}

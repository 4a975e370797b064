//! Radar sessions: an id for whoever asks with a key, and nothing else.

use crate::harness::Server;

const PATH: &str = "/v1/radar/session";

#[test]
fn a_browser_and_a_server_are_given_a_session_each() {
    let server = Server::start();
    let ids: Vec<String> = [server.publishable(), server.secret()]
        .iter()
        .map(|client| {
            let session = client.post(PATH, &[]).ok();
            assert_eq!(session.text("object"), "radar.session");
            assert_eq!(session.body["livemode"], false);
            session.text("id").to_owned()
        })
        .collect();
    assert!(ids.iter().all(|id| id.starts_with("rse_1") && id.len() == 28), "{ids:?}");
    assert_ne!(ids[0], ids[1]);
}

#[test]
fn what_describes_the_device_is_refused_by_name() {
    let server = Server::start();
    let refused = server.publishable().post(PATH, &[("muid", "1234")]);
    assert_eq!((refused.status, refused.text("/error/code")), (400, "parameter_unknown"));
    assert_eq!(refused.text("/error/param"), "muid");
    assert_eq!(server.client(None).post(PATH, &[]).status, 401);
    assert_eq!(server.publishable().get(PATH).status, 404);
}

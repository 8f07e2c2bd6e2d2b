//! Whole result files, as they are written.

/// An unfinished response to the profile: a level with a note, only a note, a state, an answer to an item
/// that this edition does not have, and one that was cleared. A name was cleared too. An action was added and
/// changed, and one before it was removed.
pub(super) const HALFWAY: &str = r#"{
  "format": "partnership-check/result",
  "version": 1,
  "response": "7f3a",
  "instrument": {
    "id": "pulse",
    "edition": "2.1.0",
    "title": "Puls",
    "fingerprint": "85944171f73967e8"
  },
  "language": "de-CH",
  "started": "2026-01-01T00:00:00.000Z",
  "updated": "2026-01-01T00:00:00.005Z",
  "completed": null,
  "begun": true,
  "respondent": {
    "name": "",
    "organisation": "Town council",
    "role": ""
  },
  "answers": {
    "delay": {
      "state": "not-applicable",
      "importance": 3
    },
    "gone": {
      "state": "dont-know"
    },
    "roles": {
      "note": "Ask \"the team\".\n\u0000"
    },
    "trust": {
      "value": 0,
      "note": "Two quiet weeks."
    }
  },
  "changed": {
    "delay": "2026-01-01T00:00:00.003Z",
    "gone": "2026-01-01T00:00:00.004Z",
    "retired": "2026-01-01T00:00:00.005Z",
    "roles": "2026-01-01T00:00:00.002Z",
    "trust": "2026-01-01T00:00:00.001Z"
  },
  "moments": {
    "/answers/trust/value": 1767225600000,
    "/respondent/name": 1767225600004,
    "/plan/0": 1767225600002,
    "/plan/0/owner": 1767225600004
  },
  "plan": [
    {
      "item": "trust",
      "action": "Meet monthly.",
      "owner": "Chair",
      "due": "in spring",
      "measure": "",
      "id": "k3",
      "place": 131072
    }
  ],
  "removed": {
    "k2": 1767225600003
  },
  "scores": {
    "overall": {
      "score": 20,
      "low": 6.7,
      "high": 73.3,
      "coverage": 33.3,
      "bands": [],
      "provisional": true
    },
    "sections": {
      "people": {
        "score": 20,
        "low": 6.7,
        "high": 73.3,
        "coverage": 33.3,
        "bands": [],
        "provisional": true
      },
      "work": {
        "score": null,
        "low": null,
        "high": null,
        "coverage": null,
        "bands": [],
        "provisional": false
      }
    }
  }
}"#;

/// A complete response to the stages.
pub(super) const WHOLE: &str = r#"{
  "format": "partnership-check/result",
  "version": 1,
  "response": "r",
  "instrument": {
    "id": "steps",
    "edition": "1.0.0",
    "title": "Steps",
    "fingerprint": "85944171f73967e8"
  },
  "language": "en",
  "started": "2026-01-01T00:00:00.000Z",
  "updated": "2026-01-01T00:00:00.006Z",
  "completed": "2026-01-01T00:00:00.006Z",
  "begun": true,
  "respondent": {
    "name": "",
    "organisation": "",
    "role": ""
  },
  "answers": {
    "goal": {
      "value": 2
    },
    "people": {
      "value": 2
    },
    "problem": {
      "value": 3
    },
    "thanks": {
      "state": "dont-know"
    }
  },
  "changed": {
    "goal": "2026-01-01T00:00:00.004Z",
    "people": "2026-01-01T00:00:00.003Z",
    "problem": "2026-01-01T00:00:00.002Z",
    "thanks": "2026-01-01T00:00:00.005Z"
  },
  "plan": [],
  "scores": {
    "overall": null,
    "sections": {
      "start": {
        "score": 75,
        "low": 75,
        "high": 75,
        "coverage": 100,
        "bands": [
          "strong"
        ],
        "provisional": false
      },
      "finish": {
        "score": 50,
        "low": 25,
        "high": 75,
        "coverage": 50,
        "bands": [
          "early",
          "strong"
        ],
        "provisional": true
      }
    },
    "current": "finish",
    "stages": {
      "start": {
        "met": true,
        "blockers": []
      },
      "finish": {
        "met": false,
        "blockers": [
          "thanks",
          "goal"
        ]
      }
    }
  }
}"#;

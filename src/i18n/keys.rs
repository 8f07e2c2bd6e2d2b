//! The names of all messages and the placeholders that each may use. A language file must have
//! exactly these; tests hold every shipped language against this list.

/// A message. Only a reference, because it is passed on in hundreds of places.
#[derive(Clone, Copy, Debug)]
pub struct Key(&'static MessageSpec);

impl std::ops::Deref for Key {
    type Target = MessageSpec;
    fn deref(&self) -> &MessageSpec {
        self.0
    }
}

/// What is known of a message without its words.
#[derive(Debug)]
pub struct MessageSpec {
    /// Its name in the language files.
    pub name: &'static str,
    /// What may stand in braces in its text. For a counted message the first is the count.
    pub placeholders: &'static [&'static str],
    /// Whether it has plural forms.
    pub counted: bool,
}

macro_rules! keys {
    ($($id:ident = $name:literal $([$($many:literal),+])? $(($($one:literal),+))?;)+) => {
        $(
            #[doc = concat!("The message `", $name, "`.")]
            pub const $id: Key = Key(&MessageSpec {
                name: $name,
                placeholders: &[$($($many),+)? $($($one),+)?],
                counted: false $($(|| { let _ = $many; true })+)?,
            });
        )+
        /// Every message.
        pub const ALL: &[Key] = &[$($id),+];
    };
}

// `KEY = "name";`, with placeholders `("a", "b")`, or counted `["count", "more"]`.
keys! {
    DIRECTION = "direction";
    INTRO_LENGTH = "intro.length"("questions", "minutes");
    QUESTIONS = "questions"["count"];
    MINUTES = "minutes"["count"];
    INTRO_BROWSER = "intro.browser";
    INTRO_TAB = "intro.tab";
    INTRO_PAGE = "intro.page";
    INTRO_UNTRANSLATED = "intro.untranslated"("language");
    INTRO_SOURCES = "intro.sources";
    SOURCE = "source"("title", "publisher", "year");
    START = "start";
    RESUME = "resume";
    RESUME_STATE = "resume.state"("answered", "total");
    RESULTS_SO_FAR = "results.so-far";
    OPEN_FILE = "open";
    PROGRESS = "progress"("answered", "total", "minutes");
    PROGRESS_DONE = "progress.done"("total");
    PROGRESS_LABEL = "progress.label";
    SAVED_BROWSER = "saved.browser";
    SAVED_TAB = "saved.tab";
    SAVED_PAGE = "saved.page";
    SAVED_NOT = "saved.not";
    SECTIONS = "sections";
    STATE_DONE = "state.done";
    STATE_SOME = "state.some"("answered", "total");
    STATE_NONE = "state.none";
    SECTION_PLACE = "section.place"("number", "total");
    LOOK_FOR = "look-for";
    RUBRIC = "rubric";
    RUBRIC_BETWEEN = "rubric.between"("low", "high");
    ESSENTIAL = "essential";
    NOT_APPLICABLE = "not-applicable";
    DONT_KNOW = "dont-know";
    CLEAR = "clear";
    NOTE = "note";
    NOTE_WRITTEN = "note.written";
    NOTE_HINT = "note.hint";
    BACK = "back";
    NEXT = "next";
    TO_INTRO = "to-intro";
    RESULTS = "results";
    SEE_RESULTS = "results.see";
    HEADLINE_NONE = "headline.none";
    HEADLINE_NOTHING = "headline.nothing-applies";
    HEADLINE_IN = "headline.in"("band");
    HEADLINE_BETWEEN = "headline.between"("low", "high");
    HEADLINE_SECTIONS = "headline.sections"("count", "total", "band");
    HEADLINE_WEAK = "headline.weak"["count", "headline"];
    HEADLINE_ALL_MET = "headline.all-met";
    HEADLINE_STAGE = "headline.stage"("stage", "met");
    HEADLINE_STAGE_ONLY = "headline.stage-only"("stage");
    STAGES_MET = "stages-met"["count"];
    SCORE_EXACT = "score.exact"("score");
    SCORE_RANGE = "score.range"("score", "low", "high");
    SCORE_COVERAGE = "score.coverage"("coverage");
    SCORE_NEED = "score.need"["count"];
    PROVISIONAL = "results.provisional";
    BAND_EARLY = "band.early";
    BAND_DEVELOPING = "band.developing";
    BAND_STRONG = "band.strong";
    BAND_BETWEEN = "band.between"("low", "high");
    BAND_PROVISIONAL = "band.provisional"("said");
    BAND_NOT_ENOUGH = "band.not-enough";
    BAND_NOTHING = "band.nothing-applies";
    CHART = "chart";
    CHART_SAYS = "chart.says"("best", "best_score", "worst", "worst_score");
    CHART_SAYS_ONE = "chart.says-one"("section", "score");
    CHART_SAYS_EVEN = "chart.says-even"("score");
    CHART_SAYS_NONE = "chart.says-none";
    CHART_HOW = "chart.how";
    TABLE_SHOW = "table.show";
    TABLE_HIDE = "table.hide";
    TABLE_SECTION = "table.section";
    TABLE_SCORE = "table.score";
    TABLE_RANGE = "table.range";
    TABLE_COVERAGE = "table.coverage";
    TABLE_BAND = "table.band";
    TABLE_STAGE = "table.stage";
    OVERALL = "results.overall";
    RANGE = "results.range"("low", "high");
    PERCENT = "percent"("number");
    NO_NUMBER = "no-number";
    TRACK = "track";
    STAGE_MET = "stage.met";
    STAGE_CURRENT = "stage.current";
    STAGE_BLOCKED = "stage.blocked";
    STAGE_BLOCKERS = "stage.blockers";
    BLOCKER_ESSENTIAL = "blocker.essential";
    BLOCKER_GAP = "blocker.gap";
    BLOCKER_LOW = "blocker.low"("label");
    GO_BACK = "go-back"("ahead", "to");
    FIRST = "results.first";
    FIRST_NONE = "first.none";
    PLAN = "plan.title";
    PLAN_HELP = "plan.help";
    PLAN_ADD = "plan.add";
    PLAN_ADD_THIS = "plan.add-this"("advice");
    PLAN_OWN = "plan.own";
    PLAN_OWN_ITEM = "plan.own-item";
    PLAN_ACTION = "plan.action";
    PLAN_OWNER = "plan.owner";
    PLAN_DUE = "plan.due";
    PLAN_DUE_WORDS = "plan.due-words"("words");
    PLAN_MEASURE = "plan.measure";
    PLAN_UP = "plan.up";
    PLAN_DOWN = "plan.down";
    PLAN_REMOVE = "plan.remove";
    PLAN_UNDO = "plan.undo";
    PLAN_ADDED = "plan.added"("number");
    PLAN_MOVED = "plan.moved"("number", "total");
    PLAN_REMOVED = "plan.removed"("number", "left");
    PLAN_RESTORED = "plan.restored"("number");
    WHO = "who.title";
    WHO_HELP = "who.help";
    WHO_NAME = "who.name";
    WHO_ORGANISATION = "who.organisation";
    WHO_ROLE = "who.role";
    STRENGTHS = "strengths";
    FIND_OUT = "find-out";
    FIND_OUT_HELP = "find-out.help";
    UNANSWERED = "unanswered"["count"];
    UNANSWERED_GO = "unanswered.go"("section");
    NOTES = "notes";
    WORKING = "working";
    WORKING_POINTS = "working.points";
    WORKING_ITEM = "working.item"("prompt", "label", "sum");
    WORKING_MISSING = "working.missing"("prompt");
    WORKING_OUT = "working.out"("prompt");
    WORKING_SCORE = "working.score"("sum");
    WORKING_LOW = "working.low"("sum");
    WORKING_HIGH = "working.high"("sum");
    WORKING_COVERAGE = "working.coverage"("sum");
    WORKING_OVERALL = "working.overall";
    WORKING_BANDS = "working.bands"("bands");
    WORKING_WEAK = "working.weak"("points");
    WORKING_BAND = "working.band"("band", "from");
    WORKING_STAGES = "working.stages";
    TAKE_AWAY = "take-away";
    DOWNLOAD = "download";
    DOWNLOAD_HELP = "download.help";
    OPEN_HELP = "open.help";
    REVIEW = "review";
    RESET = "reset";
    RESET_ASK = "reset.ask";
    RESET_SURE = "reset.sure";
    RESET_CANCEL = "reset.cancel";
    UNDO = "undo";
    UNDO_HINT = "undo.hint";
    DISMISS = "dismiss";
    CLEARED = "notice.cleared";
    CLEARED_ELSEWHERE = "notice.cleared-elsewhere";
    REPLACED_ELSEWHERE = "notice.replaced-elsewhere";
    OPENED = "notice.opened";
    REFUSED = "notice.refused";
    RESTORED = "notice.restored";
    SET_ASIDE = "notice.set-aside"("key");
    NOT_SAVED = "notice.not-saved";
    TROUBLE_DENIED = "trouble.denied";
    TROUBLE_FULL = "trouble.full";
    TROUBLE_STUCK = "trouble.stuck";
    BECAUSE = "results.because";
    ANSWER_FIRST = "answer-first";
    NOT_ANSWERED = "not-answered";
    WORKING_RULES = "working.rules";
    OPTIONAL = "optional";
    IMPORTANCE = "importance";
    EXAMPLE = "example";
    PICK_UP_TO = "pick.up-to"("most", "picked");
    PICK_ANY = "pick.any";
    NUMBER_RANGE = "number.range"("min", "max");
    NUMBER_WRONG = "number.wrong"("min", "max");
    REPORT_PRIVACY = "report.privacy";
    LABEL_DATE = "label.date";
    LABEL_EDITION = "label.edition";
    LABEL_NAME = "label.name";
    LABEL_ORGANISATION = "label.organisation";
    LABEL_ROLE = "label.role";
    LABEL_PICTURES = "label.pictures";
    LABEL_UNANSWERED = "label.unanswered";
    LABEL_PLAN = "label.plan";
    LABEL_ABOUT = "label.about";
    LABEL_ACTION = "label.action";
    LABEL_OWNER = "label.owner";
    LABEL_DUE = "label.due";
    LABEL_MEASURE = "label.measure";
    LABEL_ANSWERS = "label.answers";
    LABEL_IMPORTANCE = "label.importance";
    TAKE_MORE = "take.more";
    TAKE_HTML = "take.html";
    TAKE_CSV = "take.csv";
    TAKE_SVG = "take.svg";
    TAKE_PNG = "take.png";
    TAKE_ICS = "take.ics";
    TAKE_MARKDOWN = "take.markdown";
    TAKE_LINK = "take.link";
    TAKE_SHARE = "take.share";
    TAKE_PRINT = "take.print";
    TAKE_NAMES = "take.names";
    TAKE_NOTES = "take.notes";
    TAKE_PRIVATE = "take.private";
    TAKE_SAVED = "take.saved"("name");
    TAKE_COPIED = "take.copied";
    TAKE_NOT_COPIED = "take.not-copied";
    TAKE_NOT_SAVED = "take.not-saved";
    TAKE_TOO_LONG = "take.too-long";
    TAKE_FAILED = "take.failed";
    TAKE_NO_DATES = "take.no-dates";
    TAKE_SHARED = "take.shared";
    PICTURE_WORDS = "picture.words";
    PICTURE_QUADRANT = "picture.quadrant";
    PICTURE_RADAR = "picture.radar";
    PICTURE_DISTRIBUTION = "picture.distribution";
    QUADRANT_SAYS = "quadrant.says"("numbers");
    QUADRANT_NONE = "quadrant.none";
    QUADRANT_ACROSS = "quadrant.across";
    QUADRANT_UP = "quadrant.up";
    QUADRANT_TOP_START = "quadrant.top-start";
    QUADRANT_TOP_END = "quadrant.top-end";
    QUADRANT_BOTTOM_START = "quadrant.bottom-start";
    QUADRANT_BOTTOM_END = "quadrant.bottom-end";
    WORDS_SAYS = "words.says"("picked");
    WORDS_NONE = "words.none";
    WORDS_COUNT = "words.count";
    DISTRIBUTION_SAYS = "distribution.says"("level", "count", "total");
    DISTRIBUTION_ANSWER = "distribution.answer";
    DISTRIBUTION_COUNT = "distribution.count";
    ROUNDS = "rounds";
    ROUND_HELP = "round.help";
    ROUND_NEXT = "round.next";
    ROUND_LAST = "round.last"("date");
    ROUND_OPEN = "round.open"("date");
    ROUND_COMPARE = "round.compare"("date");
    ROUND_DELETE = "round.delete"("date");
    ROUND_FORGET_SURE = "round.forget.sure";
    ROUND_FORGET = "round.forget";
    ROUND_THEN = "round.then";
    ROUND_NOW = "round.now";
    ROUND_CHANGE = "round.change";
    ROUND_NOISE_TO = "round.noise-to";
    ROUND_UP = "round.up"("points");
    ROUND_DOWN = "round.down"("points");
    ROUND_NOISE = "round.noise";
    ROUND_NOTHING = "round.nothing";
    ROUND_WHY = "round.why";
    ROUND_WHY_OVERALL = "round.why-overall";
    ROUND_PAST = "round.past"("date");
    ROUND_PAST_HELP = "round.past.help";
    ROUND_BACK = "round.back";
    ROUND_KEPT = "notice.round-kept";
    ROUND_FORGOTTEN = "notice.round-forgotten";
    ROUND_NO_ROOM = "notice.no-room";
    BECAME = "became.title";
    BECAME_SINCE = "became.since"("date");
    BECAME_DONE = "became.done";
    BECAME_UNDER_WAY = "became.under-way";
    BECAME_DROPPED = "became.dropped";
    BECAME_NOT_STARTED = "became.not-started";
    CHART_BEFORE = "chart.before"("score");
    LINKED_HELP = "linked.help";
    LINKED_ADOPT = "linked.adopt";
    LINKED_CLOSE = "linked.close";
    LATER_LOADING = "later.loading";
    LATER_FAILED = "later.failed";
    LATER_AGAIN = "later.again";
}

/// Messages that only the element's script uses, for when the module cannot.
pub const SCRIPT_ONLY: &[&str] = &["failed.", "loading", "recovery."];

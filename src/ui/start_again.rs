//! The button that clears all answers, and the browser's own dialog that asks first.

use yew::prelude::*;

use super::desk::{PRIMARY, QUIET, SECONDARY, SharedDesk};
use crate::app::model::Message;
use crate::i18n::keys;
use crate::platform::dialog;

/// The button's properties.
#[derive(Clone, PartialEq, Properties)]
pub struct StartAgainProps {
    /// The common ground.
    pub desk: SharedDesk,
}

/// A button that starts again, once that is confirmed.
#[component]
pub fn StartAgain(props: &StartAgainProps) -> Html {
    let desk = &props.desk;
    let asked = use_node_ref();
    let act = |act: fn(&NodeRef)| {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| act(&asked))
    };
    let confirm = {
        let (asked, send) = (asked.clone(), desk.send.clone());
        Callback::from(move |_: MouseEvent| {
            dialog::close(&asked);
            send.emit(Message::Reset);
        })
    };
    html! {
        <>
            <button type="button" part="button" class={QUIET} data-do="reset" onclick={act(dialog::open)}>
                { desk.say(keys::RESET) }
            </button>
            <dialog ref={asked.clone()} class="pc-dialog" aria-labelledby="pc-reset-ask" aria-describedby="pc-reset-sure">
                <h3 class="pc-question-size" id="pc-reset-ask">{ desk.say(keys::RESET_ASK) }</h3>
                <p id="pc-reset-sure">{ desk.say(keys::RESET_SURE) }</p>
                <div class="pc-buttons">
                    <button type="button" part="button" class={SECONDARY} data-do="cancel" onclick={act(dialog::close)}>
                        { desk.say(keys::RESET_CANCEL) }
                    </button>
                    <button type="button" part="button" class={PRIMARY} data-do="confirm-reset" onclick={confirm}>
                        { desk.say(keys::RESET) }
                    </button>
                </div>
            </dialog>
        </>
    }
}

use super::super::fixtures::sheet;

#[test]
fn a_file_is_named_after_the_assessment_and_the_day() {
    assert_eq!(sheet().file_name("csv"), "ten-characteristics-2026-01-31.csv");
}

#[test]
fn one_provisional_score_makes_the_sheet_provisional() {
    let mut sheet = sheet();
    assert!(sheet.provisional());
    sheet.overall = None;
    assert!(!sheet.provisional());
    sheet.sections[0].score.as_mut().unwrap().provisional = true;
    assert!(sheet.provisional());
}

"""Every rule, in the order of their codes; a retired code stays here as a comment."""

from guides.checking.rule import Rule
from guides.checking.rules.claims import (
    answers_are_read_in_one_breath,
    answers_keep_to_their_verdict,
    claims_are_reached,
    claims_cite_a_source,
    claims_have_an_answer,
    core_claims_fit_the_paper,
    counterpoints_name_their_holder,
    doubtful_claims_face_a_counterpoint,
    slips_weigh_true_and_false_alike,
    statements_are_reviewed_in_time,
    value_claims_stay_open,
)
from guides.checking.rules.figures import (
    counters_are_read_at_a_glance,
    figures_carry_unit_year_and_scope,
    figures_stand_on_their_scale,
    wires_join_two_counters,
)
from guides.checking.rules.games import (
    cards_follow_in_time,
    characters_are_nobody,
    lines_are_read_at_a_counter,
    lines_keep_to_their_ruleset,
    lines_say_their_points,
    ranks_name_cards,
)
from guides.checking.rules.lessons import (
    cuts_leave_the_answer,
    documents_suit_their_class,
    lessons_are_whole,
    lessons_keep_class_hours,
    lessons_serve_verified_programmes,
    lines_say_who_and_when,
    quotations_are_short,
)
from guides.checking.rules.plain_language import (
    easy_wordings_read_easily,
    headings_use_neutral_words,
    rescue_lines_fit_one_breath,
    texts_for_the_room_use_plain_words,
    the_room_hears_plain_language,
)
from guides.checking.rules.questions import (
    formats_need_what_a_plan_gives,
    formats_say_what_they_serve,
    most_questions_are_open,
    questions_are_open,
    questions_are_short,
    questions_ask_for_evidence,
    questions_avoid_bad_patterns,
    questions_cover_every_function,
    questions_hold_one_idea,
    questions_name_formats_that_serve_them,
)
from guides.checking.rules.records import (
    five_claims_go_home,
    identifiers_are_unique,
    ids_can_name_a_folder,
    records_are_cited_in_brackets,
    records_are_filled_in,
    references_resolve,
)
from guides.checking.rules.sources import (
    checks_are_recent,
    every_source_is_used,
    family_names_are_in_their_names,
    lengths_have_a_source,
    links_answer,
    links_are_tried_every_year,
    marks_stay_within_their_sources,
    partisan_sources_say_who_speaks,
    sources_are_dated,
    sources_say_how_far_they_were_read,
)
from guides.checking.rules.text import (
    drafts_are_finished,
    handouts_fit_one_page,
    headings_descend_by_one,
    links_lead_somewhere,
    links_use_allowed_schemes,
    names_hold_no_markdown,
    pictures_are_read_at_a_glance,
    quotation_marks_come_in_pairs,
    scenes_are_logged_before_they_are_named,
    units_belong_to_a_text,
)
from guides.checking.rules.translations import (
    each_language_is_present,
    texts_are_translated_once,
    translations_are_fresh,
    translations_are_no_copies,
    translations_keep_their_signs,
)

RULES: tuple[Rule, ...] = (
    references_resolve.RULE,  # C101
    identifiers_are_unique.RULE,  # C102
    each_language_is_present.RULE,  # C103
    translations_are_fresh.RULE,  # C104
    claims_cite_a_source.RULE,  # C105
    doubtful_claims_face_a_counterpoint.RULE,  # C106
    value_claims_stay_open.RULE,  # C107
    figures_carry_unit_year_and_scope.RULE,  # C108
    marks_stay_within_their_sources.RULE,  # C109
    partisan_sources_say_who_speaks.RULE,  # C110
    questions_are_open.RULE,  # C111
    questions_hold_one_idea.RULE,  # C112
    questions_are_short.RULE,  # C113
    questions_avoid_bad_patterns.RULE,  # C114
    questions_ask_for_evidence.RULE,  # C115
    scenes_are_logged_before_they_are_named.RULE,  # C116
    headings_descend_by_one.RULE,  # C117
    links_use_allowed_schemes.RULE,  # C118
    every_source_is_used.RULE,  # C119
    questions_cover_every_function.RULE,  # C120
    most_questions_are_open.RULE,  # C121
    easy_wordings_read_easily.RULE,  # C122
    headings_use_neutral_words.RULE,  # C123
    claims_are_reached.RULE,  # C124
    counterpoints_name_their_holder.RULE,  # C125
    handouts_fit_one_page.RULE,  # C126
    checks_are_recent.RULE,  # C127
    rescue_lines_fit_one_breath.RULE,  # C128
    core_claims_fit_the_paper.RULE,  # C129
    statements_are_reviewed_in_time.RULE,  # C130
    links_answer.RULE,  # C131
    links_are_tried_every_year.RULE,  # C132
    claims_have_an_answer.RULE,  # C133
    answers_keep_to_their_verdict.RULE,  # C134
    answers_are_read_in_one_breath.RULE,  # C135
    formats_say_what_they_serve.RULE,  # C136
    formats_need_what_a_plan_gives.RULE,  # C137
    questions_name_formats_that_serve_them.RULE,  # C138
    texts_for_the_room_use_plain_words.RULE,  # C140
    the_room_hears_plain_language.RULE,  # C141
    drafts_are_finished.RULE,  # C142
    quotation_marks_come_in_pairs.RULE,  # C143
    records_are_cited_in_brackets.RULE,  # C144
    names_hold_no_markdown.RULE,  # C145
    translations_are_no_copies.RULE,  # C146
    lengths_have_a_source.RULE,  # C147
    ids_can_name_a_folder.RULE,  # C148
    sources_say_how_far_they_were_read.RULE,  # C149
    pictures_are_read_at_a_glance.RULE,  # C150
    links_lead_somewhere.RULE,  # C155
    sources_are_dated.RULE,  # C156
    family_names_are_in_their_names.RULE,  # C157
    counters_are_read_at_a_glance.RULE,  # C160
    wires_join_two_counters.RULE,  # C161
    figures_stand_on_their_scale.RULE,  # C162
    translations_keep_their_signs.RULE,  # C170
    texts_are_translated_once.RULE,  # C171
    units_belong_to_a_text.RULE,  # C172
    records_are_filled_in.RULE,  # C178
    lessons_are_whole.RULE,  # C185
    lessons_keep_class_hours.RULE,  # C186
    cuts_leave_the_answer.RULE,  # C187
    lessons_serve_verified_programmes.RULE,  # C188
    quotations_are_short.RULE,  # C189
    documents_suit_their_class.RULE,  # C190
    lines_say_who_and_when.RULE,  # C191
    slips_weigh_true_and_false_alike.RULE,  # C200
    five_claims_go_home.RULE,  # C201
    lines_are_read_at_a_counter.RULE,  # C210
    lines_keep_to_their_ruleset.RULE,  # C211
    cards_follow_in_time.RULE,  # C212
    characters_are_nobody.RULE,  # C213
    lines_say_their_points.RULE,  # C214
    ranks_name_cards.RULE,  # C215
)

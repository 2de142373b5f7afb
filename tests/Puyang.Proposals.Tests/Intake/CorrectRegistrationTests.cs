namespace Puyang.Proposals.Tests.Intake;

public sealed class CorrectRegistrationTests
{
    private static readonly Proposer Wu = new("吴建民", false, "wu@example.com");

    [Fact]
    public void A_correction_keeps_what_was_registered_and_says_why()
    {
        Life life = At.Drafting();

        RegistrationCorrected fact = life.Do(life.Amend(now => now with { Subject = "加强乡村治理" }, reason: "与原文核对")).Event<RegistrationCorrected>();

        Assert.Equal(("加强社区治理", "加强乡村治理", "与原文核对"), (fact.Before.Subject, fact.After.Subject, fact.Reason));
        Assert.Equal((Stage.Drafting, "加强乡村治理"), (life.Case.Stage, life.Case.Proposal!.Subject));
        Assert.Equal(CaseNews.RegistrationCorrected, life.Journal[^1].Effects.OfType<TellOfficer>().Single().News);
    }

    [Fact]
    public void Only_the_office_corrects_until_the_signature()
    {
        Func<Proposal, Proposal> change = now => now with { Subject = "加强乡村治理" };
        foreach (Life life in new[] { At.Received(), At.Assigned(), At.Drafting(), At.Signing(), At.Returning(), Detours.Joined(), At.CoHandling() })
        {
            life.Refuses(life.Amend(change, Town.Officer), Refusal.NotTheOffice);
            life.Do(life.Amend(change));
        }

        Life[] signed = [At.Signed(), At.Sealing(), At.AwaitingFeedback(), At.Closed(), At.SecondRound()];
        Assert.All(signed, life => life.Refuses(life.Amend(change), Refusal.RegistrationIsFixed));
        Life held = Detours.HeldDrafting();
        held.Refuses(held.Amend(change), Refusal.CaseIsHeld);
        Life over = Detours.Withdrawn();
        over.Refuses(over.Amend(change), Refusal.HasEnded);
    }

    [Fact]
    public void What_says_the_same_changes_nothing_and_what_was_shown_must_be_the_newest()
    {
        Life life = At.Drafting(Town.Bureau, Town.LeadProposal());
        life.Ignores(life.Amend(now => now));
        life.Ignores(life.Amend(now => now with { Proposers = [.. now.Proposers], Others = [.. now.Others!], LacksText = false, Particulars = new() }));
        life.Do(life.Move("new@example.com"));
        life.Refuses(life.Amend(now => now with { Subject = "加强乡村治理" }, shown: 1), Refusal.RegistrationChanged);
    }

    [Theory]
    [InlineData("国", 8, 6, "185")]
    [InlineData("市", 9, 6, "185")]
    [InlineData("市", 8, null, "185")]
    [InlineData("市", 8, 6, "186")]
    public void The_key_is_never_corrected(string level, int term, int? session, string number)
    {
        Life life = At.Drafting();
        life.Refuses(life.Amend(now => now with { Level = level, Term = term, Session = session, Number = number }), Refusal.KeyIsFixed);
    }

    [Fact]
    public void There_is_somebody_who_proposed_and_a_lead_where_the_bureau_co_handles()
    {
        Life life = At.Drafting();
        life.Refuses(life.Amend(now => now with { Proposers = [] }), Refusal.NameMissing);
        life.Refuses(life.Amend(now => now with { Proposers = [Town.ByMail, new Proposer(" ", false, null)] }), Refusal.NameMissing);
        life.Refuses(life.Amend(now => now with { Role = HandlingRole.CoHandler }), Refusal.LeadMissing);
    }

    [Fact]
    public void Another_handover_day_counts_the_limit_anew_and_inner_limits_follow_it()
    {
        Life life = At.Received();

        Decision decision = life.Do(life.Amend(now => now with { HandedOver = Town.Day(2, 20) }));

        DeadlineMoved legal = decision.Events.OfType<DeadlineMoved>().Single(moved => moved.Task is null);
        Assert.Equal((Town.Day(6, 2), Town.Day(5, 20)), (legal.From.Due, legal.To.Due));
        Assert.Equal("答复时限：自交办之日（2026年2月20日）的次日起3个月，2026年5月20日止。", life.Case.Reply.Due.Explain());
        Assert.Equal(Town.Day(6, 2), decision.Effect<TellMoved>().From);
    }

    [Fact]
    public void A_day_of_the_notice_wins_and_what_it_cuts_short_is_cut()
    {
        Life life = At.Drafting();

        life.Do(life.Amend(now => now with { NoticeDue = Town.Day(3, 20) }));

        Assert.Equal("答复时限：按交办通知指定的日期，2026年3月20日止。", life.Case.Reply.Due.Explain());
        Assert.Equal((Town.Day(3, 20), DeadlineRules.Reply), (life.Task<DraftTask>().Due!.Due, life.Task<DraftTask>().Due!.Within));
        life.Do(life.Amend(now => now with { NoticeDue = null }));
        Assert.Null(life.Task<DraftTask>().Due!.Within);
    }

    [Fact]
    public void A_limit_that_has_passed_by_the_right_day_is_overdue_and_told()
    {
        Life life = At.Drafting();

        Decision decision = life.Do(life.Amend(now => now with { HandedOver = new DateOnly(2025, 11, 10) }));

        Assert.Equal(Town.Day(2, 10), life.Case.Reply.Due.Due);
        Assert.Contains(decision.Effects.OfType<TellMoved>(), told => told is { Task: null } && told.To == PersonId.Desk);
        foreach (Message ringing in Alarms.Ringing(life.Case, life.Office, life.Now))
        {
            life.Take(ringing);
        }

        Assert.True(life.Case.Reply.IsOverdue);
        life.Do(life.Amend(now => now with { HandedOver = Town.Day(3, 2) }));
        Assert.False(life.Case.Reply.IsOverdue);
    }

    [Fact]
    public void Nothing_is_handed_over_tomorrow()
    {
        Life life = At.Drafting();
        life.Refuses(life.Amend(now => now with { HandedOver = Town.Day(3, 3) }), Refusal.HandoverAhead);
        life.Now = Town.At(3, 3);
        life.Do(life.Amend(now => now with { HandedOver = Town.Day(3, 3) }));
    }

    [Fact]
    public void A_first_talk_is_due_so_long_after_the_right_handover()
    {
        Life life = At.Drafting(Town.Consulting);
        life.Do(life.Amend(now => now with { HandedOver = Town.Day(2, 27) }));
        Assert.Equal(Town.Day(2, 27), life.Task<ConsultTask>().Due!.Base);
        Assert.Equal(Town.Bureau.Policy.Calendar.Add(Town.Day(2, 27), Term.Parse("15wd")), life.Task<ConsultTask>().Due!.Due);
    }

    [Fact]
    public void A_day_that_the_authority_granted_stands()
    {
        Life life = Detours.ExtensionAsked().Then(asked => asked.Answer(true));
        life.Do(life.Amend(now => now with { HandedOver = Town.Day(2, 20) }));
        Assert.Equal((Town.Day(7, 1), "督查局"), (life.Case.Reply.Due.Due, life.Case.Reply.Due.Grantor));
    }

    [Fact]
    public void Who_becomes_the_first_proposer_of_a_collective_proposal_brings_the_notice_s_day_for_these()
    {
        Life life = At.Received(Town.Strict, Town.Proposal(Town.ByMail, Town.OnPaper));
        life.Do(life.Amend(now => now with { Proposers = [.. now.Proposers.Reverse()] }));
        Assert.Equal(Town.Day(5, 10), life.Case.Reply.Due.Due);
    }

    [Fact]
    public void What_a_proposer_said_follows_the_name_wherever_it_stands_now()
    {
        Life life = At.Drafting(Town.Strict, Town.Proposal(Town.ByMail, Town.AlsoByMail));
        life.Do(life.Talk(addressee: 1, said: "甲"));
        life.Do(life.Talk(addressee: 2, said: "乙"));

        RegistrationCorrected fact = life.Do(life.Amend(now => now with { Proposers = [Wu, now.Proposers[1], now.Proposers[0] with { Name = "苗芳杰" }] }))
            .Event<RegistrationCorrected>();

        Assert.Equal([null, 2, 1], fact.Was);
        Assert.Equal([("乙", 2), ("甲", 3)], life.Case.Consultations.Select(talk => (talk.Said, talk.Addressee)).OrderBy(talk => talk.Addressee));
        Assert.Equal(["wu@example.com", "he@example.com", "miao@example.com"], Enumerable.Range(1, 3).Select(ordinal => life.Case.Addresses[ordinal]));
        Assert.Contains("吴建民还差1次", ConsultationGate.Lacking(life.Case, life.Office.Policy)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_was_misspelt_is_the_same_person_and_another_name_is_another()
    {
        Assert.Equal([1], Renumbering.Of([Town.ByMail], [Town.ByMail with { Name = "苗芳杰" }], []));
        Assert.Equal([1], Renumbering.Of([Town.ByMail], [Town.ByMail with { Name = "吴建民" }], []));
        Assert.Equal([1], Renumbering.Of([Town.OnPaper], [Town.OnPaper with { Name = "民盟濮阳市委会" }], []));
        Assert.Equal([(int?)null], Renumbering.Of([Town.ByMail], [Wu], []));
        Assert.Equal([(int?)null], Renumbering.Of([Town.ByMail], [new Proposer("苗晓丽", false, null)], []));
        Assert.Equal([2, 1], Renumbering.Of([Town.ByMail, Wu], [Wu, Town.ByMail], []));
        Assert.Equal([1, -2], Renumbering.Of([Town.ByMail], [Town.ByMail, Wu], [Town.AlsoByMail, Wu]));
    }

    [Fact]
    public void Who_goes_is_not_counted_and_is_found_again_when_coming_back()
    {
        Life life = At.Drafting(Town.Strict, Town.Proposal(Town.ByMail, Wu));
        life.Do(life.Talk(addressee: 1));
        life.Do(life.Talk(Stance.Dissatisfied, addressee: 2, said: "不同意"));

        life.Do(life.Amend(now => now with { Proposers = [now.Proposers[0]] }));

        Assert.Null(ConsultationGate.Lacking(life.Case, life.Office.Policy));
        ConsultationRecorded gone = life.Case.Consultations.Single(talk => talk.Said == "不同意");
        Assert.Equal((-1, "吴建民"), (gone.Addressee, life.Case.ProposerName(gone.Addressee)));
        Assert.Single(life.Case.Addresses);

        life.Do(life.Amend(now => now with { Proposers = [now.Proposers[0], Wu] }));
        Assert.Equal(2, life.Case.Consultations.Single(talk => talk.Said == "不同意").Addressee);
    }

    [Fact]
    public void Who_goes_gets_no_letter()
    {
        Life life = At.Drafting(Town.ByMail, Wu).Then(drafting => drafting.Amend(now => now with { Proposers = [Wu] }))
            .Then(drafting => drafting.Submit()).ToSigning().Then(signing => signing.Approve()).ToSealing().Then(sealing => sealing.Seal());
        Assert.Equal([1], life.Due<DeliverReply>().Select(letter => letter.Addressee));
        Assert.Equal("wu@example.com", life.Case.Addresses[1]);
        Assert.Single(life.Case.Reply.Letters);
    }

    [Fact]
    public void What_was_to_be_told_in_writing_goes_to_whom_it_concerns_now()
    {
        Life life = Detours.ExtensionAsked(proposal: Town.Proposal(Town.OnPaper, Town.ByMail, Wu)).Then(asked => asked.Answer(true));
        Assert.NotEmpty(life.Open<PaperNoticeTask>());

        life.Do(life.Amend(now => now with { Proposers = [now.Proposers[1], now.Proposers[0]] }));
        Assert.Equal(2, Assert.Single(life.Open<PaperNoticeTask>()).Whom);
        Assert.All(life.Due<TellProposer>(), told => Assert.Equal(1, told.Addressee));

        life.Do(life.Amend(now => now with { Proposers = [now.Proposers[0]] }));
        Assert.Empty(life.Open<PaperNoticeTask>());
    }

    [Fact]
    public void Another_mailbox_is_told_to_the_collector_like_any_change_of_it()
    {
        Life life = At.Drafting(Town.ByMail, Wu);
        Decision decision = life.Do(life.Amend(now => now with { Proposers = [now.Proposers[1] with { Email = null }, now.Proposers[0]] }));
        Assert.Equal((CollectorNotice.AddressChanged, 1), (decision.Effect<TellCollector>().Notice, decision.Effect<TellCollector>().Addressee));
        Assert.Null(life.Case.Addresses[1]);
    }

    [Fact]
    public void Contacts_are_corrected_at_any_time_and_nothing_else_moves()
    {
        foreach (Life life in new[] { At.Drafting(), At.Signing(), At.Sealing(), At.AwaitingFeedback(), At.Closed(), At.SecondRound(), Detours.HeldReview() })
        {
            Decision decision = life.Do(life.Amend(now => now with
            {
                Proposers = [now.Proposers[0] with { Phone = "0393-6666185", Unit = "市第一中学校长", Sector = "教育界", PostalAddress = "人民路1号" }],
            }));
            Assert.Equal("RegistrationCorrected", decision.Story());
            Assert.Equal("0393-6666185", life.Case.Proposal!.Proposers[0].Phone);
            life.Refuses(life.Amend(now => now with { Proposers = [now.Proposers[0] with { Phone = "" }] }, Town.Officer), Refusal.NotTheOffice);
        }

        Life closed = At.Closed();
        closed.Refuses(closed.Amend(now => now with { Proposers = [now.Proposers[0] with { Email = "other@example.com" }] }), Refusal.RegistrationIsFixed);
    }

    [Fact]
    public void A_text_under_review_is_looked_at_again_from_the_first_step()
    {
        Life life = At.Signing();

        Decision decision = life.Do(life.Amend(now => now with { Body = Town.Hash("typed") }));

        Assert.True(decision.Has<ChainRestarted>());
        Assert.Equal(Town.Chief, decision.Effect<TellCancelled>().Person);
        Assert.Equal((0, Town.SectionHead), (life.Task<ReviewTask>().Step, life.Task<ReviewTask>().Holder));
        Assert.Single(life.Open<ReviewTask>());
        Assert.True(decision.Has<RequestApproval>());
    }

    [Fact]
    public void A_day_or_a_remark_stands_in_no_letter_and_starts_no_review_again()
    {
        Life life = At.Signing();
        Assert.False(life.Do(life.Amend(now => now with { HandedOver = Town.Day(2, 27) })).Has<ChainRestarted>());
        Assert.False(life.Do(life.Amend(now => now with { Particulars = new(ReceivedAs: "〔2026〕12号") })).Has<ChainRestarted>());
    }

    [Fact]
    public void A_key_proposal_goes_by_its_own_chain_and_needs_its_talks()
    {
        Life life = At.FirstReview(Town.Rich);
        Decision decision = life.Do(life.Amend(now => now with { IsKey = true }));
        Assert.True(life.Case.IsKey);
        Assert.True(decision.Has<ChainRestarted>());
        Assert.NotEmpty(life.Open<ConsultTask>());
    }

    [Fact]
    public void A_new_unit_is_asked_and_one_that_falls_away_is_told()
    {
        Life life = At.Leading();

        Decision decision = life.Do(life.Amend(now => now with
        {
            Others = [now.Others![1], new OtherUnit("市教育局", HandlingRole.CoHandler, "edu@example.com")],
        }));

        Assert.Equal([1], decision.Event<RegistrationCorrected>().Dropped!);
        Assert.Equal([PersonId.CoHandler(1)], decision.Effects.OfType<TellCancelled>().Select(told => told.Person));
        Assert.Equal([Standing.Cancelled, Standing.Asked, Standing.Asked], life.Case.CoHandlers.Select(unit => unit.Standing));
        Assert.Equal(PersonId.CoHandler(3), decision.Opened<OpinionTask>().Holder);
        Assert.True(decision.Has<AskCoHandler>());
    }

    [Fact]
    public void A_unit_s_mailbox_that_was_wrong_is_asked_at_the_right_one()
    {
        Life life = At.Leading();
        OpinionTask question = life.Question();

        Decision decision = life.Do(life.Amend(now => now with { Others = [now.Others![0] with { Email = "right@example.com" }, now.Others[1] with { Email = "cl@example.com" }] }));

        Assert.Equal(["right@example.com", "cl@example.com"], life.Case.CoHandlers.Select(unit => unit.Email));
        Assert.Equal([question.Id, life.Question(2).Id], decision.Effects.OfType<AskCoHandler>().Select(asked => asked.Task));
        Assert.Equal(PersonId.CoHandler(2), life.Question(2).Holder);
        Assert.Equal(2, life.Case.LinkOf(question.Id)!.Serial);
        life.Do(life.Opine(2, by: PersonId.CoHandler(2)));
    }

    [Fact]
    public void A_unit_that_the_officer_asked_stays_while_the_bureau_leads()
    {
        Life life = At.Leading().Then(leading => leading.Ask("市民宗局", "mz@example.com"));
        life.Do(life.Amend(now => now with { Others = [now.Others![0]] }));
        Assert.Equal([Standing.Asked, Standing.Cancelled, Standing.Asked], life.Case.CoHandlers.Select(unit => unit.Standing));
        life.Do(life.Amend(now => now with { Role = HandlingRole.Separate, Others = null }));
        Assert.All(life.Case.CoHandlers, unit => Assert.Equal(Standing.Cancelled, unit.Standing));
        Assert.Empty(life.Open<OpinionTask>());
    }

    [Fact]
    public void Who_handles_alone_has_no_co_handlers_and_waits_for_nobody()
    {
        Life life = Detours.Referred();

        Decision decision = life.Do(life.Amend(now => now with { Role = HandlingRole.Sole, Others = null }));

        Assert.Equal([1, 2], decision.Event<RegistrationCorrected>().Dropped!);
        Assert.Empty(life.Open<AuthorityTask>());
        life.Do(life.Submit());
        Assert.Equal(HandlingRole.Sole, life.Case.Role);
    }

    [Fact]
    public void A_unit_that_signed_jointly_and_falls_away_signs_nothing()
    {
        Life life = Detours.JointSigning();
        Decision decision = life.Do(life.Amend(now => now with { Role = HandlingRole.Sole, Others = null }));
        Assert.Contains(decision.Effects.OfType<TellCancelled>(), told => told.Person == PersonId.CoHandler(1));
        Assert.Equal(Town.Approvers, Flow.Of(life.Case, life.Office.Policy)!.SelectMany(step => step.Holders));
    }

    [Fact]
    public void Before_the_case_is_with_the_officer_nobody_is_asked_yet()
    {
        Life life = At.Received(Town.WithAuthority, Town.Proposal());
        life.Do(life.Amend(now => now with { Role = HandlingRole.Lead, Others = [new OtherUnit(Town.Finance, HandlingRole.CoHandler)] }));
        Assert.Empty(life.Open<OpinionTask>());
        Assert.Equal("finance@example.com", life.Case.Proposal!.Others![0].Email);
        life.Then(clerk => clerk.Assign()).Then(officer => officer.Accept());
        Assert.Single(life.Open<OpinionTask>());
    }

    [Fact]
    public void A_reply_that_becomes_an_opinion_goes_by_that_chain_to_the_lead_in_its_own_time()
    {
        Life life = At.FirstReview(Town.Rich);

        Decision decision = life.Do(life.Amend(now => now with
        {
            Role = HandlingRole.CoHandler, Others = [new OtherUnit("市教育局", HandlingRole.Lead, "edu@example.com")],
        }));

        Assert.True(decision.Has<ChainRestarted>());
        Assert.Equal((Chain.Opinion, DeadlineRules.Opinion), (life.Case.Document, life.Case.Reply.Due.Rule));
        Assert.Equal("edu@example.com", life.Case.Addresses[1]);
        Assert.Empty(life.Open<ConsultTask>());
        Assert.Equal("draft", life.Case.LatestVersion!.Document.Value["hash-of-".Length..]);
        Histories.Diligence.Finish(life);
        Assert.Equal(CaseOutcome.OpinionGiven, life.Case.Outcome);
    }

    [Fact]
    public void An_opinion_that_becomes_a_reply_goes_back_for_what_a_reply_must_state()
    {
        Life life = At.CoHandling().Then(officer => officer.Submit(facts: new DraftFacts(null, null, true)));

        Decision decision = life.Do(life.Amend(now => now with { Role = HandlingRole.Sole, Others = null }));

        Assert.Equal("登记更正：核对来文", decision.Event<DraftReturned>().Comment);
        Assert.Equal((Stage.Drafting, "登记更正：核对来文"), (life.Case.Stage, life.Task<DraftTask>().Comment));
        Assert.Single(life.Open<DraftTask>());
        Histories.Diligence.Finish(life);
    }

    [Fact]
    public void Who_is_handled_together_stays_so_and_leaves_before_the_role_changes()
    {
        Life joined = Detours.Joined();
        joined.Refuses(joined.Amend(now => now with { Role = HandlingRole.Lead, Others = [new OtherUnit(Town.Finance, HandlingRole.CoHandler)] }), Refusal.RoleOfJoint);
        joined.Do(joined.Amend(now => now with { Subject = "加强乡村治理" }));
        Life leading = Detours.Leading();
        leading.Refuses(
            leading.Amend(now => now with { Role = HandlingRole.CoHandler, Others = [new OtherUnit("市教育局", HandlingRole.Lead)] }), Refusal.RoleOfJoint);
    }

    [Fact]
    public void A_request_for_more_units_is_over_where_none_can_be_added()
    {
        Life life = Detours.UnitsAsked();
        Decision decision = life.Do(life.Amend(now => now with { Role = HandlingRole.Separate }));
        Assert.Empty(life.Open<AuthorityTask>());
        Assert.Equal(Town.Supervision, decision.Effect<TellCancelled>().Person);
    }

    [Fact]
    public void A_text_that_comes_later_is_registered_then()
    {
        Life life = At.Drafting(Town.Bureau, Town.Proposal() with { LacksText = true });
        life.Refuses(life.Submit(), Refusal.TextLacking);
        life.Do(life.Amend(now => now with { Body = Town.Hash("typed"), LacksText = false }));
        Assert.False(life.Case.Proposal!.LacksText);
        life.Do(life.Submit());
    }
}

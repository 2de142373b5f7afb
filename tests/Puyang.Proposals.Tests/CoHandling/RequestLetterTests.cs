namespace Puyang.Proposals.Tests.CoHandling;

/// <summary>A letter that asks other units is a formal one where the policy has a chain for it. 会办征求函</summary>
public sealed class RequestLetterTests
{
    [Fact]
    public void The_units_of_the_notice_are_asked_by_one_letter_that_goes_up_its_own_chain()
    {
        Life life = At.Received(Town.Formal, Town.LeadProposal()).Then(office => office.Assign());

        Decision decision = life.Do(life.Accept());

        Assert.Equal([1, 2], decision.Event<RequestLetterBegun>().Units);
        Assert.Equal((Town.SectionHead, "科室负责人审核", false), Asked(life));
        Assert.Empty(life.Open<OpinionTask>());
        Assert.False(decision.Has<AskCoHandler>());
        life.Then(section => section.ApproveRequest());
        Assert.Equal((Town.Deputy, "分管领导签发", true), Asked(life));
    }

    [Fact]
    public void Signed_it_takes_a_number_of_its_own_series_and_waits_to_be_sealed()
    {
        Life life = Detours.RequestReview().Then(section => section.ApproveRequest());

        Decision decision = life.Do(life.ApproveRequest());
        life.Perform<NumberRequest>();

        Assert.Equal(2026, decision.Effect<NumberRequest>().Year);
        RequestLetter letter = Assert.Single(life.Case.RequestLetters);
        Assert.Equal(("某民征〔2026〕1号", Town.Day(3, 2), Town.Deputy), (letter.Number, letter.SignedOn, letter.SignedBy));
        Assert.Equal(PersonId.Desk, life.Task<RequestSealTask>().Holder);
        Assert.Contains(life.Due<NotifyOffice>(), told => told.Notice == Notice.RequestReadyToSeal);
    }

    [Fact]
    public void Sealed_it_leaves_and_the_units_time_runs_from_that_day()
    {
        Life life = Detours.RequestSealing();
        life.Now = Town.At(3, 9);

        Decision decision = life.Do(life.SealRequest(way: LetterWay.Scan, scan: Town.Hash("sealed")));

        Assert.Equal([(PersonId.CoHandler(1), 1), (PersonId.Desk, 1)], life.Open<OpinionTask>().Select(task => (task.Holder, task.Letter!.Value)));
        Assert.All(life.Open<OpinionTask>(), task => Assert.Equal(Town.Day(4, 9), task.Due!.Due));
        Assert.Single(decision.Effects.OfType<AskCoHandler>());
        Assert.Equal([Notice.OpinionOnPaper], decision.Notices());
        Assert.Equal((LetterWay.Scan, Town.Hash("sealed")), (life.Case.RequestLetters[0].Way, life.Case.RequestLetters[0].File));
    }

    [Fact]
    public void How_it_leaves_must_be_said()
    {
        Life life = Detours.RequestSealing();
        life.Refuses(life.SealRequest(way: null), Refusal.LetterWayMissing);
        life.Refuses(life.SealRequest(way: LetterWay.Scan), Refusal.ScanMissing);
        life.Refuses(life.SealRequest(scan: Town.Hash("scan")), Refusal.ScanNotSent);
        life.Refuses(life.SealRequest(by: Town.Deputy), Refusal.NotTheOffice);
        life.Do(life.SealRequest(way: LetterWay.Paper, scan: Town.Hash("scan")));
    }

    [Fact]
    public void Only_whose_turn_it_is_agrees_or_sends_it_back()
    {
        Life life = Detours.RequestReview();
        life.Refuses(life.ApproveRequest(by: Town.Deputy), Refusal.NotTheApprover);
        life.Refuses(life.ReturnRequest(by: Town.Clerk), Refusal.NotTheApprover);
        life.Refuses(life.ReturnRequest(comment: " "), Refusal.ReasonMissing);
        TaskId first = life.Task<RequestReviewTask>().Id;
        life.Then(section => section.ApproveRequest());
        life.Refuses(life.ApproveRequest(task: first), Refusal.TaskIsDone);
    }

    [Fact]
    public void Sent_back_it_holds_the_reply_up_until_its_units_are_asked_in_other_words()
    {
        Life life = Detours.RequestReview();

        Decision decision = life.Do(life.ReturnRequest(comment: "请写明资金问题"));

        Assert.Equal(CaseNews.RequestReturned, decision.Effect<TellOfficer>().News);
        Assert.Equal([Notice.RequestReturned], decision.Notices());
        Assert.Equal("请写明资金问题", life.Case.RequestLetters[0].Stopped);
        Assert.Empty(life.Open<RequestReviewTask>());
        Assert.All(life.Case.CoHandlers, unit => Assert.True(life.Case.MustBeAskedAnew(unit)));
        life.Refuses(life.Submit(), Refusal.OpinionsOutstanding);

        Decision again = life.Do(life.Ask(Town.Finance, question: "资金如何安排"));
        Assert.Equal([1, 2], again.Event<RequestLetterBegun>().Units);
        Assert.Equal("资金如何安排", life.Case.RequestLetters[1].Question);
        Assert.Equal(Town.SectionHead, life.Task<RequestReviewTask>().Holder);
        life.Refuses(life.Ask(Town.Federation), Refusal.AskedAlready);
    }

    [Fact]
    public void A_unit_that_the_officer_thought_of_is_asked_by_a_letter_too_and_a_section_of_one_s_own_is_not()
    {
        Life life = Detours.RequestReview().Then(officer => officer.Ask("市民宗局", "mzj@example.com"));
        Assert.Equal([3], life.Case.RequestLetters[1].Units);
        Decision own = life.Do(life.Ask("", department: Town.Care));
        Assert.Equal(new PersonId("care-head"), own.Opened<OpinionTask>().Holder);
        Assert.Null(own.Opened<OpinionTask>().Letter);
    }

    [Fact]
    public void An_address_is_corrected_while_the_letter_is_on_its_way()
    {
        Life life = Detours.RequestReview();
        life.Do(life.Ask(Town.Federation, "canlian@example.com"));
        life.Then(section => section.ApproveRequest()).Then(deputy => deputy.ApproveRequest()).Perform<NumberRequest>();
        Decision sealedNow = life.Do(life.SealRequest());
        Assert.Equal(2, sealedNow.Effects.OfType<AskCoHandler>().Count());
    }

    [Fact]
    public void A_letter_to_the_wrong_unit_is_taken_back_and_its_number_is_void()
    {
        Life life = Detours.RequestReview();
        TaskId named = life.Task<RequestReviewTask>().Id;
        life.Refuses(life.Unask(named), Refusal.NamedByTheNotice);
        life.Then(officer => officer.Ask("市民宗局", "mzj@example.com"));
        life.Then(section => section.ApproveRequest()).Then(deputy => deputy.ApproveRequest()).Perform<NumberRequest>().Mailed();

        Decision decision = life.Do(life.Unask(life.Task<RequestSealTask>().Id));

        Assert.Equal("某民征〔2026〕2号", decision.Event<NumberVoided>().Number);
        Assert.Equal(Standing.Cancelled, life.Case.CoHandlers[2].Standing);
        Assert.DoesNotContain(life.Open<RequestSealTask>(), task => task.Letter == 2);
    }

    [Fact]
    public void A_number_on_its_way_is_void_when_the_proposal_is_withdrawn_meanwhile()
    {
        Life life = Detours.RequestReview().Then(section => section.ApproveRequest()).Then(deputy => deputy.ApproveRequest());
        Effect number = life.Case.Outbox.Select(pending => pending.Effect).OfType<NumberRequest>().Single();
        life.Do(life.Claim(number));
        life.Do(life.WithdrawAll());

        Decision decision = life.Do(life.Settle(number));

        Assert.Equal("某民征〔2026〕1号", decision.Event<NumberVoided>().Number);
        Assert.Empty(life.Open<RequestSealTask>());
    }

    [Fact]
    public void A_numbered_letter_s_number_is_void_when_the_proposal_is_withdrawn_before_it_left()
    {
        Life life = Detours.RequestSealing();
        Assert.Equal("某民征〔2026〕1号", life.Do(life.WithdrawAll()).Event<NumberVoided>().Number);
        Life left = Detours.RequestSealing().Then(office => office.SealRequest());
        Assert.False(left.Do(left.WithdrawAll()).Has<NumberVoided>());
    }

    [Fact]
    public void Recalled_with_the_case_it_is_written_anew_by_whoever_takes_it_next_and_a_signed_one_leaves()
    {
        Life life = Detours.RequestReview().Then(office => office.Recall());
        Assert.Empty(life.Open<RequestReviewTask>());
        life.Then(office => office.Assign()).Then(officer => officer.Accept());
        Assert.Equal([1, 2], life.Case.RequestLetters[1].Units);

        Life signed = Detours.RequestSealing().Then(office => office.Recall());
        signed.Then(office => office.SealRequest());
        Assert.Equal(2, signed.Open<OpinionTask>().Count);
        signed.Then(office => office.Assign()).Then(officer => officer.Accept());
        Assert.Single(signed.Case.RequestLetters);
    }

    [Fact]
    public void A_correction_of_what_it_says_stops_it_and_the_units_are_asked_by_a_right_one()
    {
        Life life = Detours.RequestSealing();

        Decision decision = life.Do(life.Amend(proposal => proposal with { Subject = "加强农村社区治理" }));

        Assert.Equal("某民征〔2026〕1号", decision.Event<NumberVoided>().Number);
        Assert.Empty(life.Open<RequestSealTask>());
        Assert.Equal([1, 2], life.Case.RequestLetters[1].Units);
        Assert.Equal(Town.SectionHead, life.Task<RequestReviewTask>().Holder);

        Life fewer = Detours.RequestReview();
        fewer.Do(fewer.Amend(proposal => proposal with { Others = [proposal.Others![0]] }));
        Assert.Equal([1], fewer.Case.RequestLetters[1].Units);
        Assert.Equal(Standing.Cancelled, fewer.Case.CoHandlers[1].Standing);

        Life remark = Detours.RequestReview();
        remark.Do(remark.Amend(proposal => proposal with { Particulars = new Particulars(Remark: "会后补交") }));
        Assert.Single(remark.Case.RequestLetters);
    }

    [Fact]
    public void A_number_of_a_letter_that_never_left_is_void_with_the_registration() =>
        Assert.Equal("某民征〔2026〕1号", Voided(Detours.RequestSealing()).Event<NumberVoided>().Number);

    [Fact]
    public void It_rests_while_the_case_is_on_hold_and_goes_to_the_delegate()
    {
        Life life = Detours.RequestReview().Then(office => office.Hold(Town.Day(4, 20)));
        life.Refuses(life.ApproveRequest(), Refusal.CaseIsHeld);

        Bureau away = Town.Formal with
        {
            Policy = Town.Formal.Policy with { Delegations = [new Delegation(Town.Deputy, Town.Acting, Town.Day(3, 1), Town.Day(3, 31), "外出")] },
        };
        Life covered = At.Leading(away).Then(section => section.ApproveRequest());
        Assert.Equal((Town.Acting, Town.Deputy), (covered.Task<RequestReviewTask>().Holder, covered.Task<RequestReviewTask>().OnBehalfOf));
        covered.Then(acting => acting.ApproveRequest());
        Assert.Equal((Town.Acting, Town.Deputy), (covered.Case.RequestLetters[0].SignedBy, covered.Case.RequestLetters[0].SignedFor));
    }

    [Fact]
    public void Without_a_chain_of_its_own_the_units_are_asked_at_once()
    {
        Life life = At.Leading();
        Assert.Empty(life.Case.RequestLetters);
        Assert.All(life.Open<OpinionTask>(), task => Assert.Null(task.Letter));
    }

    [Fact]
    public void Numbers_come_from_the_series_of_opinions_where_requests_have_none()
    {
        Assert.Equal("某民征", Town.Formal.Policy.SeriesFor(Chain.Request)!.Prefix);
        Assert.Equal("某民会", Town.Rich.Policy.SeriesFor(Chain.Request)!.Prefix);
        Assert.Equal("某民提", Town.Policy.SeriesFor(Chain.Request)!.Prefix);
    }

    private static Decision Voided(Life life) => life.Do(life.MakeVoid());

    private static (PersonId Holder, string Name, bool Signs) Asked(Life life) =>
        life.Task<RequestReviewTask>() is var task ? (task.Holder, task.Name, task.Signs) : default;
}

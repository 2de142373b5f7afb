namespace Puyang.Proposals.Tests.Approval;

public sealed class JointSignatureTests
{
    [Fact]
    public void Whoever_signs_jointly_agrees_right_before_the_signature()
    {
        Life life = Detours.JointSigning();
        ReviewTask joint = life.Task<ReviewTask>();
        Assert.Equal((PersonId.CoHandler(1), "联合行文单位会签", false), (joint.Holder, joint.Name, joint.Signs));
        Assert.Equal((Town.Chief, true), (life.Do(life.Approve()).Opened<ReviewTask>().Holder, life.Task<ReviewTask>().Signs));
        Assert.Equal("SignedOff", life.Do(life.Approve()).Story());
    }

    [Fact]
    public void A_joint_signatory_may_send_the_text_back()
    {
        Life life = Detours.JointSigning();
        life.Refuses(life.Approve(by: Town.Clerk), Refusal.NotTheApprover);
        Assert.Equal("请补充数据", life.Do(life.Return()).Opened<DraftTask>().Comment);
    }

    [Fact]
    public void A_joint_signatory_never_writes_in_the_text()
    {
        Life life = Detours.JointSigning();
        life.Refuses(life.Correct("ours"), Refusal.NotThisTask);
    }

    [Fact]
    public void A_chain_that_became_shorter_meanwhile_still_asks_the_joint_signatory()
    {
        Life life = Ready().Then(officer => officer.Submit()).Then(section => section.Approve()).Then(office => office.Approve());
        Chain chain = Town.Policy.Chains[0];
        life.Office = life.Office with { Policy = life.Office.Policy with { Chains = [chain with { Steps = [chain.Steps[0], chain.Steps[3]] }] } };
        Assert.Equal(PersonId.CoHandler(1), life.Do(life.Approve()).Opened<ReviewTask>().Holder);
        Assert.True(life.Do(life.Approve()).Opened<ReviewTask>().Signs);
    }

    [Fact]
    public void Nobody_becomes_a_joint_signatory_during_the_review()
    {
        Life life = Detours.Disagreed().Then(office => office.Refer()).Then(authority => authority.Answer(true)).Then(officer => officer.Submit());
        life.Refuses(life.Ask(Town.Finance, "finance@example.com", signsJointly: true), Refusal.NotInThisStage);
        life.Do(life.Ask(Town.Finance, "finance@example.com"));
    }

    [Fact]
    public void Who_is_asked_on_paper_signs_on_paper()
    {
        Life life = At.Leading().Then(leading => leading.Opine(1)).Then(leading => leading.Opine(2))
            .Then(leading => leading.Ask(Town.Federation, signsJointly: true)).Then(leading => leading.Opine(2)).Then(leading => leading.Submit());
        Assert.DoesNotContain(Flow.Of(life.Case, life.Office.Policy)!, step => step.Rule is null);
    }

    [Fact]
    public void A_text_that_is_corrected_after_the_joint_signature_goes_back_to_it_and_then_to_the_signature()
    {
        Life life = Detours.JointSigning().Then(finance => finance.Approve());

        Decision decision = life.Do(life.Correct("another"));

        Assert.Equal("DraftCorrected ChainRestarted TaskOpened LinkIssued", decision.Story());
        Assert.Equal((PersonId.CoHandler(1), Town.Hash("another")), (decision.Opened<ReviewTask>().Holder, decision.Opened<ReviewTask>().Document));
        Assert.DoesNotContain(PersonId.CoHandler(1), decision.Effects.OfType<TellApprover>().Select(told => told.Person));
        Assert.Equal((Town.Chief, true), (life.Do(life.Approve()).Opened<ReviewTask>().Holder, life.Task<ReviewTask>().Signs));
        life.Do(life.Approve());
    }

    [Fact]
    public void A_late_unit_without_which_the_reply_may_leave_does_not_sign_it()
    {
        Life life = At.Leading().Then(finance => finance.Opine(1))
            .Then(officer => officer.Ask(Town.Federation, "federation@example.com", signsJointly: true));
        life.Now = life.Office.Policy.End(life.Question(2).Due!).AddMinutes(1);
        Assert.Contains(Flow.Of(life.Case, life.Office.Policy)!, step => step.Rule is null);

        life.Then(office => office.Proceed(office.Question(2).Id)).Then(authority => authority.Answer(true)).Then(officer => officer.Submit());

        Assert.DoesNotContain(Flow.Of(life.Case, life.Office.Policy)!, step => step.Rule is null);
        Assert.Equal((Standing.Waived, false), (life.Case.CoHandlers[1].Standing, life.Case.CoHandlers[1].SignsJointly));
        life.Do(life.Opine(2));
        Assert.False(life.Case.CoHandlers[1].SignsJointly);
    }

    [Fact]
    public void Asking_again_changes_neither_the_joint_signature_nor_the_mailbox_unless_it_says_so()
    {
        Life life = At.Leading().Then(finance => finance.Opine(1)).Then(federation => federation.Opine(2))
            .Then(officer => officer.Ask(Town.Finance, "budget@example.com", signsJointly: true)).Then(finance => finance.Opine(1, agrees: false))
            .Then(officer => officer.Ask(Town.Finance, question: "按修改稿"));
        Assert.Equal(("budget@example.com", true), (life.Case.CoHandlers[0].Email, life.Case.CoHandlers[0].SignsJointly));
        life.Then(finance => finance.Opine(1)).Then(officer => officer.Ask(Town.Finance, signsJointly: false));
        Assert.False(life.Case.CoHandlers[0].SignsJointly);
    }

    [Fact]
    public void Who_signs_on_paper_is_not_given_a_link_when_the_step_for_links_may_have_passed()
    {
        Life life = At.Leading().Then(finance => finance.Opine(1)).Then(federation => federation.Opine(2))
            .Then(officer => officer.Ask(Town.Federation, signsJointly: true)).Then(federation => federation.Opine(2)).Then(officer => officer.Submit());
        life.Refuses(life.Ask(Town.Federation, "federation@example.com"), Refusal.NotInThisStage);
        life.Do(life.Ask(Town.Federation));
    }

    [Fact]
    public void It_goes_back_to_the_joint_signature_also_where_the_chain_has_become_longer_meanwhile()
    {
        Life life = Detours.JointSigning().Then(finance => finance.Approve());
        Chain chain = Town.Policy.Chains[0];
        life.Office = life.Office with { Policy = life.Office.Policy with { Chains = [chain with { Steps = [chain.Steps[0], chain.Steps[1], chain.Steps[1] with { Name = "法规科审核" }, .. chain.Steps.Skip(2)] }] } };
        Assert.Equal(PersonId.CoHandler(1), life.Do(life.Correct("another")).Opened<ReviewTask>().Holder);
    }

    [Fact]
    public void A_unit_that_has_the_text_before_it_signs_it_even_if_its_late_opinion_is_waived()
    {
        Life life = Ready().Then(officer => officer.Submit()).Then(section => section.Approve());
        life.Then(officer => officer.Ask(Town.Finance));
        while (life.Task<ReviewTask>().Holder.CoHandlerOrdinal is null)
        {
            life.Then(next => next.Approve());
        }

        life.Now = life.Office.Policy.End(life.Question().Due!).AddMinutes(1);
        life.Then(office => office.Proceed(office.Question().Id)).Then(authority => authority.Answer(true));
        Assert.Equal((Standing.Waived, true), (life.Case.CoHandlers[0].Standing, life.Case.CoHandlers[0].SignsJointly));
        Assert.True(life.Do(life.Approve()).Opened<ReviewTask>().Signs);
    }

    private static Life Ready() => At.Leading().Then(leading => leading.Opine(1)).Then(leading => leading.Opine(2))
        .Then(leading => leading.Ask(Town.Finance, "finance@example.com", signsJointly: true)).Then(leading => leading.Opine(1));
}

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

    private static Life Ready() => At.Leading().Then(leading => leading.Opine(1)).Then(leading => leading.Opine(2))
        .Then(leading => leading.Ask(Town.Finance, "finance@example.com", signsJointly: true)).Then(leading => leading.Opine(1));
}

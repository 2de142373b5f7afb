namespace Puyang.Proposals.Tests.Intake;

public sealed class RegisterProposalTests
{
    [Fact]
    public void A_registered_proposal_waits_for_its_department_and_its_time_runs_from_the_handover()
    {
        Life life = new() { Now = Town.At(3, 10) };

        Decision decision = life.Do(life.Register());

        Assert.Equal("ProposalReceived RoundOpened TaskOpened", decision.Story());
        Assert.Equal(Town.Day(3, 2), decision.Event<RoundOpened>().Due.Base);
        Assert.Equal(Town.Day(6, 2), decision.Event<RoundOpened>().Due.Due);
        Assert.Equal(Town.Day(3, 12), decision.Opened<AssignTask>().Due!.Due);
        Assert.Equal((Stage.Assigning, 1), (life.Case.Stage, life.Case.Round));
    }

    [Fact]
    public void The_office_is_told_of_a_proposal_that_came_without_a_clerks_hand()
    {
        Life life = new();
        Assert.Empty(life.Decide(life.Register()).Effects);
        Assert.Equal([Notice.ProposalReceived], life.Decide(life.Register(by: PersonId.System)).Notices());
    }

    [Fact]
    public void Nobody_but_the_office_and_its_intake_box_registers()
    {
        Life life = new();
        life.Refuses(life.Register(by: Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.Register(by: Town.Miao), Refusal.NotTheOffice);
        life.Do(life.Register(by: PersonId.System));
        life.Refuses(life.Register(content: "other", by: Town.Committee), Refusal.NotTheOffice);
    }

    [Fact]
    public void The_same_again_is_the_same_under_whatever_message()
    {
        Life life = At.FirstReview();
        life.Ignores(life.Register());
        life.Ignores(life.Register(by: PersonId.System));
    }

    [Fact]
    public void A_message_that_comes_twice_changes_nothing_and_nobody_else_may_use_its_id()
    {
        Life life = new();
        RegisterProposal register = life.Register();
        life.Do(register);
        life.Ignores(register);
        life.Refuses(register with { By = Town.Stranger }, Refusal.ForeignMessage);
    }

    [Fact]
    public void Other_content_under_a_taken_key_leaves_the_case_as_it_is_and_the_office_is_told_once()
    {
        Life life = At.Drafting();

        Decision decision = life.Do(life.Register(content: "other"));

        Assert.Equal("ConflictingFileArrived", decision.Story());
        Assert.Equal([Notice.ConflictingFile], decision.Notices());
        Assert.Equal((Stage.Drafting, Town.Hash("content")), (life.Case.Stage, life.Case.Content));
        life.Ignores(life.Register(content: "other"));
    }

    [Fact]
    public void A_co_handler_must_know_to_whom_its_opinion_goes()
    {
        Life life = new();
        life.Refuses(life.Register(Town.Proposal() with { Role = HandlingRole.CoHandler }), Refusal.LeadMissing);
        life.Do(life.Register(Town.CoHandlerProposal()));
    }

    [Theory]
    [InlineData(HandlingRole.Sole)]
    [InlineData(HandlingRole.Lead)]
    [InlineData(HandlingRole.Separate)]
    [InlineData(HandlingRole.CoHandler)]
    public void A_proposal_waits_for_its_department_in_whatever_role(HandlingRole role)
    {
        Life life = new();
        life.Do(life.Register(Town.CoHandlerProposal() with { Role = role }));
        Assert.Equal(Stage.Assigning, life.Case.Stage);
    }

    [Fact]
    public void A_day_named_by_the_notice_wins_over_the_months_and_stands_even_on_a_rest_day()
    {
        Life life = new();
        DateOnly sunday = Town.Day(5, 31);

        Deadline due = life.Do(life.Register(Town.Proposal() with { NoticeDue = sunday })).Event<RoundOpened>().Due;

        Assert.Equal((sunday, null, false), (due.Due, due.Term, due.IsProvisional));
    }

    [Fact]
    public void Proposers_are_numbered_from_one_in_their_order()
    {
        Life life = At.Received(Town.ByMail, Town.OnPaper);
        Assert.Equal("miao@example.com", life.Case.Addresses[1]);
        Assert.Null(life.Case.Addresses[2]);
    }
}

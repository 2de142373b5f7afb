namespace Puyang.Proposals.Tests.Links;

public sealed class LinkTests
{
    [Fact]
    public void A_link_opens_one_task_to_one_person_until_a_while_after_its_deadline()
    {
        Life life = At.Received();

        Link link = life.Do(life.Assign()).Event<LinkIssued>().Link;

        // Two working days to accept, thirty days of grace (a Friday), until the end of the working day.
        Assert.Equal(
            new Link(life.Task<AcceptTask>().Id, Town.Officer, 1, 1, "key-1", Town.At(4, 3, 18)),
            link);
    }

    [Fact]
    public void A_link_to_a_form_whose_time_does_not_run_yet_outlasts_that_time()
    {
        Life life = At.Delivering();
        Assert.Equal(Town.At(4, 22, 18), life.Case.LinkOf(life.Task<FeedbackTask>().Id)!.Expires);
    }

    [Fact]
    public void The_office_cannot_keep_a_proposer_from_rating_it()
    {
        Life life = At.AwaitingFeedback();
        life.Refuses(new WithdrawLink(life.NewId(), Town.Clerk, life.Task<FeedbackTask>().Id), Refusal.NotTheOfficesToWithdraw);
    }

    [Fact]
    public void A_renewed_link_takes_the_next_serial_the_key_in_force_and_a_new_expiry()
    {
        Life life = At.Drafting();
        life.Office = Town.Bureau with { LinkKey = "key-2" };
        life.Now = Town.At(7, 1);

        Decision decision = life.Do(life.Renew(life.Task<DraftTask>(), by: Town.Officer));

        Link link = decision.Event<LinkIssued>().Link;
        Assert.Equal((2, "key-2", Town.At(7, 31, 18)), (link.Serial, link.Key, link.Expires));
        Assert.Equal((link.Task, 2), (decision.Effect<SendLink>().Task, decision.Effect<SendLink>().Serial));
        Assert.Equal(link, life.Case.LinkOf(link.Task));
    }

    [Fact]
    public void The_office_renews_for_anyone_and_others_only_for_themselves()
    {
        Life life = At.Drafting();
        life.Do(life.Renew(life.Task<DraftTask>(), by: Town.Clerk));
        life.Refuses(life.Renew(life.Task<DraftTask>(), by: Town.SectionHead), Refusal.NotTheHolder);
        life.Refuses(life.Renew(life.Task<AcceptTask>(), by: Town.Officer), Refusal.TaskIsDone);
        life.Refuses(new RenewLink(life.NewId(), Town.Clerk, new TaskId("t99")), Refusal.TaskIsDone);
    }

    [Fact]
    public void The_offices_own_tasks_have_no_links()
    {
        Life life = At.Received();
        Assert.Empty(life.Case.Links);
        life.Refuses(life.Renew(life.Task<AssignTask>()), Refusal.NoLink);
        life.Refuses(life.Withdraw(life.Task<AssignTask>()), Refusal.NoLink);
    }

    [Fact]
    public void A_form_that_ran_out_of_time_gets_a_new_link_because_it_is_still_taken()
    {
        Life life = At.NotReturned();
        life.Do(life.Renew(life.Task<FeedbackTask>(), by: Town.Miao));
    }

    [Fact]
    public void The_office_withdraws_all_links_of_a_task_at_once_and_only_the_office_does()
    {
        Life life = At.Drafting();
        life.Do(life.Renew(life.Task<DraftTask>()));
        life.Refuses(life.Withdraw(life.Task<DraftTask>(), by: Town.Officer), Refusal.NotTheOffice);

        life.Do(life.Withdraw(life.Task<DraftTask>()));

        Assert.All(life.Case.Links.Where(link => link.Task == life.Task<DraftTask>().Id), link => Assert.True(link.IsWithdrawn));
        Assert.False(life.Case.Links[0].IsWithdrawn);
        life.Refuses(life.Withdraw(life.Task<DraftTask>()), Refusal.NoLink);
    }

    [Fact]
    public void A_link_made_after_the_withdrawal_works_again()
    {
        Life life = At.Drafting();
        life.Do(life.Withdraw(life.Task<DraftTask>()));
        life.Do(life.Renew(life.Task<DraftTask>()));
        Assert.Equal((2, false), (life.Case.LinkOf(life.Task<DraftTask>().Id)!.Serial, life.Case.LinkOf(life.Task<DraftTask>().Id)!.IsWithdrawn));
    }
}

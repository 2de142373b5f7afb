namespace Puyang.Proposals.Tests.Approval;

public sealed class RerouteTests
{
    [Fact]
    public void A_task_that_is_opened_during_a_delegation_goes_to_the_delegate_and_both_names_are_kept()
    {
        Life life = Detours.Delegated();
        Assert.Equal((Town.Acting, Town.Chief), (life.Task<ReviewTask>().Holder, life.Task<ReviewTask>().OnBehalfOf));
        life.Refuses(life.Approve(by: Town.Chief), Refusal.NotTheApprover);

        life.Do(life.Approve());

        Assert.Equal((Town.Acting, Town.Chief), (life.Case.Reply.SignedBy, life.Case.Reply.SignedFor));
        Assert.Equal((Town.Acting, Town.Chief), (life.Journal[^1].By, life.Journal[^1].OnBehalfOf));
    }

    [Fact]
    public void A_delegation_covers_its_days_and_its_scope_only()
    {
        Assert.Equal(Town.Chief, Acting(Town.Chief, Delegation.Sign, Town.Day(3, 15)));
        Assert.Equal(Town.Acting, Acting(Town.Chief, Delegation.Sign, Town.Day(3, 16)));
        Assert.Equal(Town.Acting, Acting(Town.Chief, Delegation.Sign, Town.Day(3, 31)));
        Assert.Equal(Town.Chief, Acting(Town.Chief, Delegation.Sign, Town.Day(4, 1)));
        Assert.Equal(Town.Chief, Acting(Town.Chief, Delegation.Review, Town.Day(3, 20)));
        Assert.All(Delegation.Scopes, scope => Assert.Equal(Town.Colleague, Acting(Town.Officer, scope, Town.Day(3, 12))));

        static PersonId Acting(PersonId who, string scope, DateOnly day) => Town.Delegating.Policy.Acting(who, scope, day);
    }

    [Fact]
    public void A_delegate_s_delegate_acts_and_two_who_stand_in_for_each_other_send_nothing_round_for_ever()
    {
        Delegation there = new(Town.Chief, Town.Deputy, Town.Day(3, 1), Town.Day(3, 31), "外出");
        Policy chained = Town.Policy with { Delegations = [there, there with { From = Town.Deputy, To = Town.Acting }] };
        Assert.Equal(Town.Acting, chained.Acting(Town.Chief, Delegation.Sign, Town.Day(3, 2)));
        Policy circle = Town.Policy with { Delegations = [there, there with { From = Town.Deputy, To = Town.Chief }] };
        Assert.Equal(Town.Deputy, circle.Acting(Town.Chief, Delegation.Sign, Town.Day(3, 2)));
        Policy gone = Town.Policy with { Delegations = [there with { To = new PersonId("gone") }] };
        Assert.Equal(Town.Chief, gone.Acting(Town.Chief, Delegation.Sign, Town.Day(3, 2)));
    }

    [Fact]
    public void An_open_task_goes_to_the_delegate_when_the_delegation_begins_and_back_when_it_ends()
    {
        Life life = At.Signing();
        life.Office = Town.Delegating;
        life.Now = Town.At(3, 6);
        life.Do(life.Reach(life.Task<ReviewTask>()));
        Assert.Equal(Town.At(3, 16, 0), Alarms.Next(life.Case, NoReminders(Town.Delegating)));
        life.Now = Town.At(3, 16, 0);

        Decision begun = life.Do(life.Reroute(life.Task<ReviewTask>()));

        Assert.Equal(new TaskRerouted(life.Task<ReviewTask>().Id, Town.Acting, Town.Chief, RerouteReason.Delegated), begun.Event<TaskRerouted>());
        Assert.Equal((2, Town.Acting), (begun.Effect<SendLink>().Serial, begun.Event<LinkIssued>().Link.Person));
        Assert.False(begun.Has<TellCancelled>());
        life.Ignores(life.Reroute(life.Task<ReviewTask>()));
        life.Now = Town.At(4, 1, 0);
        Decision ended = life.Do(life.Reroute(life.Task<ReviewTask>()));
        Assert.Equal((RerouteReason.DelegationEnded, Town.Acting), (ended.Event<TaskRerouted>().Why, ended.Effect<TellCancelled>().Person));
        Assert.Equal((Town.Chief, null), (life.Task<ReviewTask>().Holder, life.Task<ReviewTask>().OnBehalfOf));
    }

    [Fact]
    public void The_officer_s_delegate_drafts_and_talks_in_the_officer_s_name()
    {
        Life life = At.Assigned();
        life.Office = Town.Delegating with { Policy = Town.Delegating.Policy with { Consultation = Town.Consulting.Policy.Consultation } };
        life.Now = Town.At(3, 12);
        life.Do(life.Reroute(life.Task<AcceptTask>()));
        life.Do(life.Accept(Town.Colleague));
        life.Do(life.Talk(by: Town.Colleague));
        Assert.Equal(Town.Officer, life.Journal[^1].OnBehalfOf);
        life.Do(life.Ask("", department: Town.Care, by: Town.Colleague));
        Assert.Equal(Town.Officer, life.Journal[^1].OnBehalfOf);
        life.Do(life.Save("draft", by: Town.Colleague));
        Assert.Equal((Town.Officer, Town.Officer), (life.Journal[^1].OnBehalfOf, life.Case.Officer));
        life.Refuses(life.Save("other", by: Town.Officer), Refusal.NotTheHolder);
    }

    [Fact]
    public void A_clerk_acts_in_no_other_name()
    {
        Life life = At.Leading().Then(office => office.Opine(1, by: Town.Clerk));
        Assert.All(life.Journal, entry => Assert.Null(entry.OnBehalfOf));
    }

    [Fact]
    public void Who_has_left_is_followed_by_a_colleague_who_is_the_case_officer_from_then_on()
    {
        Life life = At.Drafting();
        life.Office = Town.WithoutOfficer(life.Office);

        Decision decision = life.Do(life.Reroute(life.Task<DraftTask>()));

        Assert.Equal((Town.Colleague, null, RerouteReason.PersonChanged), (decision.Event<TaskRerouted>().To, decision.Event<TaskRerouted>().OnBehalfOf, decision.Event<TaskRerouted>().Why));
        Assert.Equal(Town.Colleague, life.Case.Officer);
        life.Do(life.Submit(by: Town.Colleague));
    }

    [Fact]
    public void Another_head_of_a_department_takes_over_what_waits_for_the_old_one()
    {
        Life life = At.FirstReview();
        life.Office = Town.Bureau with
        {
            Policy = Town.Policy with { Departments = [Town.Policy.Departments[0] with { Head = Town.Counsel }, Town.Policy.Departments[1]] },
        };
        Assert.Equal(Town.Counsel, life.Do(life.Reroute(life.Task<ReviewTask>())).Event<TaskRerouted>().To);
    }

    [Fact]
    public void Another_head_of_an_asked_department_answers_for_it()
    {
        Life life = At.Drafting().Then(officer => officer.Ask("", department: Town.Care));
        life.Office = Town.Bureau with
        {
            Policy = Town.Policy with { Departments = [Town.Policy.Departments[0], Town.Policy.Departments[1] with { Head = Town.Counsel }] },
        };
        Assert.Equal(Town.Counsel, life.Do(life.Reroute(life.Question())).Event<TaskRerouted>().To);
        life.Do(life.Opine());
    }

    [Fact]
    public void A_review_that_lies_too_long_goes_up_by_itself_and_is_then_its_new_holder_s_own()
    {
        Life life = At.FirstReview(Town.Escalating);
        ReviewTask review = life.Task<ReviewTask>();
        Assert.Equal(Town.Day(3, 5), review.Due!.Due);
        life.Now = Town.At(3, 9, 18);
        life.Ignores(life.Reroute(review));
        life.Now = Town.At(3, 9, 18, 1);

        Decision decision = life.Do(life.Reroute(review));

        Assert.Equal(new TaskRerouted(review.Id, Town.Deputy, null, RerouteReason.Escalated), decision.Event<TaskRerouted>());
        Assert.Equal(Town.SectionHead, decision.Effect<TellCancelled>().Person);
        life.Ignores(life.Reroute(review));
        life.Refuses(life.Approve(by: Town.SectionHead), Refusal.NotTheApprover);
        life.Do(life.Approve(by: Town.Deputy));
        Assert.Null(life.Journal[^1].OnBehalfOf);
    }

    [Fact]
    public void A_delegate_who_gets_the_place_keeps_the_task_as_the_own_and_is_not_told_that_it_is_gone()
    {
        Life life = Detours.Delegated();
        Chain chain = Town.Policy.Chains[0];
        life.Office = Town.Bureau with
        {
            Policy = Town.Policy with { Chains = [chain with { Steps = [.. chain.Steps.SkipLast(1), chain.Steps[^1] with { By = Town.Acting.Value }] }] },
        };
        Decision decision = life.Do(life.Reroute(life.Task<ReviewTask>()));
        Assert.Equal((Town.Acting, null), (life.Task<ReviewTask>().Holder, life.Task<ReviewTask>().OnBehalfOf));
        Assert.False(decision.Has<TellCancelled>());
    }

    [Fact]
    public void What_a_delegate_has_whom_it_would_be_escalated_to_stays_there()
    {
        Life life = Detours.Delegated();
        life.Office = Town.Rich;
        life.Now = Town.At(4, 1);
        life.Ignores(life.Reroute(life.Task<ReviewTask>()));
        Assert.Equal(Town.Acting, life.Task<ReviewTask>().Holder);
        life.Do(life.Talk());
        life.Do(life.Approve());
    }

    [Fact]
    public void What_others_owe_stays_with_them()
    {
        Life life = At.Leading();
        life.Office = Town.WithoutOfficer(Town.Rich);
        Assert.All(life.Open<OpinionTask>(), task => life.Ignores(life.Reroute(task)));
        Life joint = Detours.JointSigning();
        joint.Office = Town.Rich;
        joint.Now = Town.At(6, 1);
        joint.Ignores(joint.Reroute(joint.Task<ReviewTask>()));
    }

    [Fact]
    public void A_name_that_leads_to_nobody_leaves_the_task_where_it_is()
    {
        Life life = At.FirstReview();
        life.Office = Town.Bureau with { Policy = Town.Policy with { Chains = [], Departments = [] } };
        life.Ignores(life.Reroute(life.Task<ReviewTask>()));
        life.Ignores(new RerouteTask(life.NewId(), new TaskId("t99")));
    }

    private static Policy NoReminders(Bureau office) => office.Policy with { Times = office.Policy.Times with { Reminders = null } };
}

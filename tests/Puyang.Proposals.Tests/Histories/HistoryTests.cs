using System.Collections.Concurrent;
using CsCheck;

namespace Puyang.Proposals.Tests.Histories;

/// <summary>What holds whatever anybody does. A failure prints the command that shows the same history again.</summary>
[Trait(Seeds.Kind, Seeds.Histories)]
public sealed class HistoryTests
{
    private static readonly Bundle<uint[]> Numbers = new(Seeds.Histories, Gen.UInt.Array[0, 1000], size: 500);

    private static readonly Lazy<IReadOnlyDictionary<(int Seed, uint Number), Life>> Lived = new(LiveAll);

    [Fact]
    public void Deciding_never_throws_and_decides_the_same_again() => Each((life, message) =>
    {
        Decision decision = life.Decide(message);
        Decision again = life.Decide(message);
        Assert.True(decision.Events.SequenceEqual(again.Events) || Picture.Of(decision) == Picture.Of(again), decision.Story());
        Assert.Equal((decision.Refusal, decision.Effects.Count), (again.Refusal, again.Effects.Count));
        Assert.True(decision.Refusal is null || decision.Events.Count + decision.Effects.Count == 0);
        Assert.True(decision.Events.Count > 0 || decision.Effects.Count == 0);
    });

    [Fact]
    public void What_came_already_adds_nothing() => Each((life, message) =>
    {
        life.Take(message);
        Assert.Empty(life.Decide(message).Events);

        // A link may be asked for again, an attempt may fail again, and people talk more than once.
        if (message is not (RenewLink or PutOffEffect or RecordConsultation))
        {
            Assert.Empty(life.Decide(message with { Id = life.NewId() }).Events);
        }
    });

    [Fact]
    public void The_journal_makes_the_case_and_always_the_same() => Whole(life =>
    {
        Case again = life.Journal.Aggregate(Case.None(life.Case.Id), (proposal, entry) => proposal.After(entry));
        Assert.Equal(Picture.Of(life.Case), Picture.Of(again));
        Assert.Equal(Facts(life).Count(), again.EventCount);
    });

    [Fact]
    public void No_letter_leaves_without_its_signature_and_its_number_before_it() => Whole(life =>
    {
        Dictionary<int, DocumentHash> signed = [];
        Dictionary<int, string> numbers = [];
        int round = 0;
        foreach (Event fact in Facts(life))
        {
            switch (fact)
            {
                case RoundOpened opened: round = opened.Round; break;
                case SignedOff signature: signed.Add(round, signature.Content.Hash); break;
                case ReplyAdopted adopted: signed.Add(round, adopted.Content.Hash); break;
                case JointLeft: signed.Remove(round); break;
                case ReplyNumbered number: Assert.True(signed.ContainsKey(number.Round)); numbers.Add(number.Round, number.Number); break;
                case LetterIssued letter: Assert.Equal((signed[letter.Round], numbers[letter.Round]), (letter.Signed, letter.Number)); break;
                case LetterDelivered delivered: Assert.NotNull(life.Case.Replies[delivered.Round - 1].FileFor(delivered.Addressee)); break;
            }
        }
    });

    [Fact]
    [Trait(Seeds.Reach, Seeds.Histories)]
    public void The_stages_follow_each_other_as_the_diagram_in_the_README_draws_it()
    {
        ConcurrentDictionary<string, bool> seen = new();
        Whole(Look);

        // A late rating of a closed case and the withdrawal of a joined or signed one are rare in histories made by chance.
        Look(At.NotReturned().Then(life => life.Rate(Satisfaction.Dissatisfied)));
        Look(Detours.Joined().Then(life => life.WithdrawAll()));
        Look(At.Sealing().Then(life => life.WithdrawAll()));

        IEnumerable<string> drawn = Journey.Transitions.Select(way => $"{way.From?.ToString() ?? "[*]"} --> {way.To}");
        Assert.Equal(drawn.Order(StringComparer.Ordinal), seen.Keys.Order(StringComparer.Ordinal));

        void Look(Life life)
        {
            foreach ((Case before, Event _, Entry _, Case after) in Moments(life))
            {
                string from = before.Proposal is null ? "[*]" : before.Stage.ToString();
                if (from != after.Stage.ToString())
                {
                    seen[$"{from} --> {after.Stage}"] = true;
                }
            }
        }
    }

    [Fact]
    public void No_letter_is_signed_while_an_opinion_is_outstanding_or_a_disagreement_undecided() => Whole(life =>
    {
        foreach ((Case before, Event fact, _, _) in Moments(life).Where(moment => moment.Fact is SignedOff))
        {
            Assert.DoesNotContain(before.CoHandlers, unit => unit.Standing is Standing.Asked or Standing.Disagreed);
            Assert.DoesNotContain(before.OpenTasks, task => task is OpinionTask);
        }
    });

    [Fact]
    public void No_reply_is_signed_without_the_demanded_talks_or_after_a_dissatisfied_last_word() => Whole(life =>
    {
        if (life.Office.Policy.Consultation is not { } demanded || !life.Case.AnswersProposers)
        {
            return;
        }

        foreach ((Case before, _, _, _) in Moments(life).Where(moment => moment.Fact is SignedOff or JointAnswered))
        {
            ConsultationRecorded[] held = [.. before.Consultations.Where(talk => talk.Round == before.Round && talk.Phase != ConsultationPhase.FollowUp)];
            foreach (int addressee in Enumerable.Range(1, demanded.EveryProposer ? before.AddresseeCount : 1))
            {
                ConsultationRecorded[] own = [.. held.Where(talk => talk.Addressee == addressee)];
                Assert.True(own.Any(talk => talk.Channel == Channel.Waived) || own.Length >= (before.IsKey ? demanded.KeyMinimum : demanded.Minimum));
            }

            Assert.DoesNotContain(
                held.Where(talk => talk.Stance != Stance.NotAsked).GroupBy(talk => talk.Addressee),
                own => own.Last().Stance == Stance.Dissatisfied);
        }
    });

    [Fact]
    public void Whoever_writes_to_another_unit_never_asks_or_answers_a_proposer() => Whole(life =>
    {
        // A correction may say in between whom it answers.
        foreach ((_, Event fact, Entry entry, _) in Moments(life).Where(moment => !moment.After.AnswersProposers))
        {
            Assert.DoesNotContain(Opened([fact]), task => task is FeedbackTask or ConsultTask || task.Holder.IsProposer);
            Assert.DoesNotContain(entry.Effects, effect => effect is DeliverReply or CopyToAuthorities or ConfirmRating);
        }
    });

    [Fact]
    public void A_case_that_was_returned_or_withdrawn_is_over() => Whole(life =>
    {
        if (life.Case.HasEnded)
        {
            Assert.Empty(life.Case.OpenTasks);
            IEnumerable<Event> afterwards = Facts(life).SkipWhile(fact => fact is not (ProposalWithdrawn or RegistrationVoided or CaseClosed { Outcome: CaseOutcome.Returned }));
            Assert.DoesNotContain(afterwards, fact => fact is SignedOff or LetterIssued or TaskOpened or ReplySealed or RoundOpened);
        }
    });

    [Fact]
    public void An_extension_moves_the_reply_on_and_never_beyond_six_months_in_all() => Whole(life => Assert.All(
        Facts(life).OfType<DeadlineMoved>().Where(moved => moved.Task is null && moved.To.Grantor is not null && moved.From != moved.To),
        moved =>
        {
            Assert.True(moved.To.Due > moved.From.Due);
            Assert.InRange(moved.To.Due, moved.From.Due, life.Office.Policy.Calendar.NextWorkingDay(moved.To.Base.AddMonths(6)));
        }));

    [Fact]
    public void A_return_is_asked_for_at_most_once_and_extensions_as_often_as_the_policy_says() => Whole(life =>
    {
        Assert.InRange(Facts(life).OfType<ReturnRequested>().Count(), 0, 1);
        Assert.All(life.Case.Replies, reply => Assert.InRange(reply.Extensions, 0, (life.Office.Policy.Extension ?? ExtensionPolicy.Usual).Most));
    });

    [Fact]
    public void Whoever_acts_for_somebody_else_is_recorded_with_both_names() => Whole(life =>
    {
        foreach ((Case before, Event fact, Entry entry, Case after) in Moments(life))
        {
            TaskId? id = fact switch
            {
                AssignmentAccepted accepted => accepted.Task,
                AssignmentReturned returned => returned.Task,
                DraftSaved saved => saved.Task,
                DraftSubmitted submitted => submitted.Task,
                StepApproved approved => approved.Task,
                SignedOff signature => signature.Task,
                DraftCorrected corrected => corrected.Task,
                DraftReturned returned => returned.Task,
                OpinionGiven given => given.Task,
                _ => null,
            };
            if (id is { } known && before.Task(known) is { } task && task.Holder == entry.By)
            {
                Assert.Equal(task.OnBehalfOf, entry.OnBehalfOf);
                Assert.True(fact is not SignedOff || (after.Reply.SignedBy, after.Reply.SignedFor) == (task.Holder, task.OnBehalfOf));
            }
        }
    });

    [Fact]
    public void What_is_on_hold_moves_for_nobody() => Whole(life =>
    {
        foreach ((Case before, Event fact, _, Case after) in Moments(life))
        {
            if (before.Held is not null && fact is not (CaseResumed or ProposalWithdrawn or RegistrationVoided))
            {
                Assert.Equal((before.Stage, before.Held), (after.Stage, after.Held));
                Assert.All(before.OpenTasks.Where(before.IsPaused), task => Assert.Equal(task.Holder, after.Open(task.Id)?.Holder));
                Assert.False(fact is TaskOverdue overdue && before.IsPaused(before.Task(overdue.Task)!));
            }
        }
    });

    [Fact]
    public void What_was_signed_answers_what_was_registered_then() => Whole(life =>
    {
        foreach ((Case before, _, _, Case after) in Moments(life).Where(moment => moment.Fact is RegistrationCorrected))
        {
            Assert.True(before.Reply.Signed is null || Registration.IsOfContacts(Registration.Of(before), Registration.Of(after)));
            Assert.Equal((before.Consultations.Length, before.Tasks.Length, before.Links), (after.Consultations.Length, after.Tasks.Length, after.Links));
            Assert.All(after.Consultations, talk => Assert.Equal(
                before.ProposerName(before.Consultations[after.Consultations.IndexOf(talk)].Addressee).Length > 0, after.ProposerName(talk.Addressee).Length > 0));
            Assert.Equal(after.AddresseeCount, after.Addresses.Count);
        }
    });

    [Fact]
    public void No_text_is_signed_for_a_proposal_that_nobody_has_read_or_whose_signatories_are_not_all_known() => Whole(life => Assert.DoesNotContain(
        Moments(life), moment => moment.Fact is SignedOff && IntakeGate.Lacking(moment.Before) is not null));

    [Fact]
    public void A_joined_proposal_is_answered_only_with_what_was_signed_for_it() => Whole(life =>
    {
        foreach ((Case before, _, _, Case after) in Moments(life).Where(moment => moment.Fact is JointAnswered))
        {
            Assert.NotNull(before.JoinedTo);
            Assert.Equal(after.LatestVersion!.Document, after.Reply.Signed!.Draft);
        }
    });

    [Fact]
    public void Every_signature_is_the_last_steps_and_on_the_newest_text() => Whole(life =>
    {
        foreach ((Case before, Event fact, Entry entry, _) in Moments(life))
        {
            if (fact is SignedOff signature)
            {
                ReviewTask review = Assert.IsType<ReviewTask>(before.Open(signature.Task));
                Assert.Equal((true, before.LatestVersion!.Document), (review.Signs, signature.Content.Draft));
                PersonId signatory = life.Office.Policy.Chains.Any(chain => chain.For == Chain.Opinion) && before.Document == Chain.Opinion ? Town.Deputy : Town.Chief;

                // Whoever it went up to signs in the own right; a delegate signs for the one whose signature it is.
                Assert.Equal(review.EscalatedTo ?? signatory, review.OnBehalfOf ?? entry.By);
                Assert.Equal(DateOnly.FromDateTime(entry.At.DateTime), signature.On);
            }
        }
    });

    [Fact]
    public void No_bureau_s_name_stands_under_a_text_to_which_it_did_not_agree_by_its_link() => Whole(life =>
    {
        foreach ((Case before, Event fact, _, _) in Moments(life))
        {
            if (fact is SignedOff signature)
            {
                IEnumerable<PersonId> joint = before.CoHandlers
                    .Where(unit => unit is { SignsJointly: true, IsExternal: true, Email: not null, Standing: not Standing.Cancelled }).Select(unit => unit.Person);
                IEnumerable<PersonId> agreed = life.Journal.Where(entry => entry.Events.Any(told => told is StepApproved step && step.Content.Draft == signature.Content.Draft))
                    .Select(entry => entry.By);
                Assert.Subset(agreed.ToHashSet(), joint.ToHashSet());
            }
        }
    });

    [Fact]
    public void Both_offices_and_every_co_handler_get_their_copies_of_whatever_is_sealed_and_an_opinion_goes_to_the_lead_alone() => Whole(life =>
    {
        foreach ((Case before, Event fact, Entry entry, _) in Moments(life).Where(moment => moment.Fact is ReplySealed))
        {
            bool isOpinion = !before.AnswersProposers;
            bool isPosted = ((ReplySealed)fact).Way == LetterWay.Paper || before.Addresses[1] is null;
            IEnumerable<PersonId> first = isOpinion ? isPosted ? [] : [PersonId.Lead] : [Town.Committee, Town.Supervision];
            IEnumerable<PersonId> expected =
                [.. first, .. before.CoHandlers.Where(unit => unit.IsExternal && unit.Email is not null && unit.Standing != Standing.Cancelled).Select(unit => unit.Person)];
            Assert.Equal(expected, Opened(entry.Events).OfType<ReceiptTask>().Select(copy => copy.Holder));
            Assert.Equal(isOpinion ? [] : ["committee", "supervision"], entry.Effects.OfType<CopyToAuthorities>().Select(copy => copy.Copy));
        }
    });

    [Fact]
    public void No_counted_deadline_falls_on_a_rest_day() => Whole(life => Assert.All(
        Facts(life).Select(DueOf).OfType<Deadline>().Where(due => due.Term is not null && due.Within is null),
        due => Assert.True(CalendarOf(due).IsWorkingDay(due.Due), due.Explain())));

    [Fact]
    public void Reminders_leave_by_day_on_working_days_and_never_twice_a_day_for_one_thing() => Whole(life =>
    {
        foreach (Entry entry in life.Journal.Where(entry => entry.Events.OfType<Reminded>().Any()))
        {
            Assert.InRange(TimeOnly.FromDateTime(entry.At.DateTime), new TimeOnly(8, 30), new TimeOnly(17, 30));
            WorkCalendar calendar = (Anybody.IsNextYears(entry.Policy) ? Town.NextYear : Town.Bureau).Policy.Calendar;
            Assert.True(calendar.IsWorkingDay(DateOnly.FromDateTime(entry.At.DateTime)));
        }

        Assert.Distinct(Facts(life).OfType<Reminded>().Select(reminded => (reminded.Task, reminded.Round, reminded.On)));
    });

    [Fact]
    public void Time_asks_for_nothing_twice_and_its_next_moment_lies_ahead() => Whole(life =>
    {
        for (int turns = 0; Alarms.Ringing(life.Case, life.Office, life.Now) is { Count: > 0 } ringing; turns++)
        {
            Assert.True(turns < 3, string.Join(' ', ringing));
            foreach (Message message in ringing)
            {
                life.Take(message);
            }
        }

        bool isAtWork = life.Case.Outbox.Any(pending => !pending.Effect.GoesWithTheMorningMail && pending.IsDue(life.Now));
        Assert.True(isAtWork || Alarms.Wait(life.Case, life.Office.Policy, life.Now) is null or { Ticks: > 0 });
    });

    [Fact]
    public void Tasks_effects_and_links_have_ids_of_their_own() => Whole(life =>
    {
        Assert.Distinct(Opened(Facts(life)).Select(task => task.Id));
        Assert.Distinct(life.Journal.SelectMany(entry => entry.Effects).Select(effect => effect.Id));
        Assert.Distinct(life.Case.Links.Select(link => (link.Task, link.Serial)));
        Assert.Distinct(life.Case.Versions.Select(version => version.Number));
    });

    [Fact]
    public void Everybody_rates_a_round_once_and_satisfaction_is_never_made_up() => Whole(life =>
    {
        Assert.All(life.Case.Replies, reply => Assert.Distinct(reply.Ratings.Select(rated => rated.Addressee)));
        if (life.Case.Outcome is CaseOutcome.Satisfied)
        {
            bool doAllCount = life.Office.Policy.Answer.EveryRatingCounts;
            Assert.Equal(
                doAllCount ? life.Case.Proposal!.Proposers.Count : 1,
                life.Case.Reply.Ratings.Count(rated => rated.Rating == Satisfaction.Satisfied && (doAllCount || rated.Addressee == 1)));
        }
    });

    [Fact]
    public void Every_case_can_still_reach_its_end() => Whole(Diligence.Finish);

    [Fact]
    [Trait(Seeds.Reach, Seeds.Histories)]
    public void The_histories_reach_every_event_and_outcome()
    {
        ConcurrentDictionary<string, int> met = [];
        Whole(life =>
        {
            foreach (string name in Facts(life).Select(fact => fact is CaseClosed closed ? $"{closed.Outcome}" : fact.GetType().Name).Distinct())
            {
                met.AddOrUpdate(name, 1, (_, before) => before + 1);
            }
        });

        // Every event stands for the stage it leads to; a closing is counted by its outcome.
        IEnumerable<string> all = typeof(Event).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Event))).Select(type => type.Name)
            .Except([nameof(CaseClosed)]).Concat(Enum.GetNames<CaseOutcome>()).Except([nameof(CaseOutcome.Withdrawn), nameof(CaseOutcome.Void)]);
        Assert.Empty(all.Except(met.Keys));
    }

    private static void Each(Action<Life, Message> check) => Numbers.Check(numbers =>
    {
        Dice dice = new(numbers);
        for (Life life = Anybody.Born(dice); !dice.IsEmpty;)
        {
            Message message = Anybody.Next(life, dice);
            check(life, message);
            life.Take(message);
        }
    });

    // The same histories serve every property.
    private static void Whole(Action<Life> check) =>
        Numbers.Check((seed, number) => check(Lived.Value[(seed, number)].Copy()), numbers => check(Live(numbers)));

    private static ConcurrentDictionary<(int Seed, uint Number), Life> LiveAll()
    {
        ConcurrentDictionary<(int Seed, uint Number), Life> all = [];
        Numbers.Check((seed, number) => all[(seed, number)] = Live(Numbers.Make(seed, number)), numbers => Live(numbers));
        return all;
    }

    private static Life Live(uint[] numbers)
    {
        Dice dice = new(numbers);
        Life life = Anybody.Born(dice);
        while (!dice.IsEmpty)
        {
            life.Take(Anybody.Next(life, dice));
        }

        return life;
    }

    /// <summary>Every fact with the case before and after it.</summary>
    private static IEnumerable<(Case Before, Event Fact, Entry Entry, Case After)> Moments(Life life)
    {
        Case before = Case.None(life.Case.Id);
        foreach (Entry entry in life.Journal)
        {
            foreach (Event fact in entry.Events)
            {
                Case after = before.After(entry with { Events = [fact], Effects = [] });
                yield return (before, fact, entry, after);
                before = after;
            }

            before = before.After(entry with { Events = [] });
        }
    }

    private static IEnumerable<Event> Facts(Life life) => life.Journal.SelectMany(entry => entry.Events);

    private static IEnumerable<CaseTask> Opened(IEnumerable<Event> facts) => facts.OfType<TaskOpened>().Select(opened => opened.Task);

    private static Deadline? DueOf(Event fact) => fact switch
    {
        TaskOpened opened => opened.Task.Due,
        DeadlineSet set => set.Due,
        RoundOpened round => round.Due,
        DeadlineMoved moved => moved.To,
        _ => null,
    };

    // Every deadline names the calendar it was counted by.
    private static WorkCalendar CalendarOf(Deadline due) =>
        due.Calendar == Town.NextYear.Policy.Calendar.Version ? Town.NextYear.Policy.Calendar : Town.Policy.Calendar;
}

using Puyang.Proposals.Calendar;

namespace Puyang.Proposals.Assignment;

/// <summary>The office names a department. 待确定承办科室</summary>
public sealed record AssignTask(TaskId Id, int Round, Deadline? Due) : CaseTask(Id, PersonId.Desk, Round, Due)
{
    /// <summary>Puts a case back on the office's desk.</summary>
    /// <param name="start">From which day its limit runs, as the limit's explanation says it.</param>
    internal static Steps Again(Steps steps, string start)
    {
        steps.Open(id => For(steps, id, start));
        return steps;
    }

    internal static AssignTask For(Steps steps, TaskId id, string start) =>
        new(id, steps.Proposal.Round, steps.Inner(DeadlineRules.Assign, start: start));
}

/// <summary>A department and its officer were named. 分办</summary>
public sealed record DepartmentAssigned(TaskId Task, string Department, PersonId Officer, string Note) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal.Settle(Task, entry, nameof(DepartmentAssigned)) with { Department = Department, Officer = Officer, Stage = Stage.Accepting };
}

/// <summary>The office gives a proposal to a department. 分办</summary>
/// <param name="Department">Its id in office.json.</param>
/// <param name="Officer">One of its officers; null takes the first.</param>
/// <param name="Note">拟办意见, at most 2000 characters; may be empty.</param>
public sealed record AssignDepartment(MessageId Id, PersonId By, TaskId Task, string Department, PersonId? Officer, string Note)
    : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        _ when !office.Policy.IsClerk(By) => Refusal.NotTheOffice,
        null => Refusal.TaskIsDone,
        not AssignTask => Refusal.NotThisTask,
        _ when Note.Length > Limits.Comment => Refusal.CommentTooLong,
        _ when office.Policy.Department(Department) is not { } department => Refusal.NoSuchDepartment,
        _ when Officer is { } named && !office.Policy.Department(Department)!.Officers.Contains(named) => Refusal.NotOfThatDepartment,
        _ => Assigned(new Steps(proposal, office, now), Officer ?? office.Policy.Department(Department)!.Officers[0]),
    };

    private Decision Assigned(Steps steps, PersonId officer) => steps
        .Then(new DepartmentAssigned(Task, Department, officer, Note))
        .Ask(
            id => new AcceptTask(id, officer, steps.Proposal.Round, steps.Inner(DeadlineRules.Accept)),
            (id, task, serial) => new NotifyDepartment(id, task, serial));
}

/// <summary>Mails a task to its officer: to take or send back, to draft, to draft again. 通知承办科室</summary>
public sealed record NotifyDepartment(EffectId Id, TaskId Task, int Serial) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "NotifyDepartment";
}

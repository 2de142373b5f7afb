using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Pages;
using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.Tasks;

/// <summary>Events of tasks of any stage. 任务</summary>
internal static class TaskSentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        Machinery<TaskOpened>("交办任务", (opened, proposal, policy) =>
            $"交{policy.Name(proposal, opened.Task.Holder)}：{Words.Name(opened.Task)}（{opened.Task.Id}）"),
        Consequence<DeadlineSet>("设定期限", (set, _, _) => set.Due.Explain()),
        Act<TaskOverdue>("任务逾期", (overdue, proposal, _) => $"{Phrases.Task(proposal, overdue.Task)}逾期"),
    ];
}

using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Stages;

/// <summary>Parts that sentences of several stages share.</summary>
internal static class Phrases
{
    /// <summary>A comment or reason behind a colon; nothing when there is none.</summary>
    public static string Comment(string text) => text.Length > 0 ? $"：{text}" : "";

    /// <summary>Who acted for a unit, in brackets; nothing when nobody is named.</summary>
    public static string Signer(string? name) => string.IsNullOrEmpty(name) ? "" : $"（{name}）";

    /// <summary>A task by its name.</summary>
    public static string Task(Case proposal, TaskId id) => proposal.Task(id) is { } task ? Words.Name(task) : "任务";

    /// <summary>What a deadline is the deadline of.</summary>
    /// <param name="id">Null for the reply's legal limit.</param>
    public static string Subject(Case proposal, TaskId? id) => id is { } task ? Task(proposal, task) : Words.Answer(proposal);

    /// <summary>A co-handler by its name.</summary>
    /// <param name="ordinal">From 1.</param>
    public static string CoHandler(Case proposal, int ordinal) => proposal.CoHandlers[ordinal - 1].Name;
}

namespace Puyang.Proposals.Office.Pages;

/// <summary>The parts of addresses that come from outside; what does not look like an id is not even looked up.</summary>
internal static class Places
{
    /// <summary>One case, for the office.</summary>
    public const string Case = "/cases/{caseId:length(1,90):regex(^[0-9A-Za-z-]+$)}";

    /// <summary>One task, for whoever has its link.</summary>
    public const string Task = "/t/{caseId:length(1,90):regex(^[0-9A-Za-z-]+$)}/{taskId:length(2,8):regex(^t[0-9]+$)}";
}

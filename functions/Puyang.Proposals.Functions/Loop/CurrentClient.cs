using System.Collections.Concurrent;
using Microsoft.DurableTask.Client;

namespace Puyang.Proposals.Functions.Loop;

/// <summary>The durable client of the function that is running.</summary>
internal sealed class CurrentClient
{
    private readonly AsyncLocal<DurableTaskClient?> client = new();
    private readonly AsyncLocal<ConcurrentDictionary<CaseId, bool>?> gathered = new();

    /// <summary>Null in functions that have none.</summary>
    public DurableTaskClient? Client
    {
        get => client.Value;
        set => client.Value = value;
    }

    /// <summary>Cases that are to be woken when the function has done its work; null when each is woken at once.</summary>
    public ConcurrentDictionary<CaseId, bool>? Gathered
    {
        get => gathered.Value;
        set => gathered.Value = value;
    }
}

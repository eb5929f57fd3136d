// Filing: files onto disk by a temporary name, synced and renamed, never over another.

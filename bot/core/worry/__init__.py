"""The worry screen: words always, the model's score when there is one."""

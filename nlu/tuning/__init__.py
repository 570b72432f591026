"""Makes nlu/weights/message_reader.safetensors: run by hand when data or labels have grown, not at each training."""

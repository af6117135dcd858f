import CZlib
import HTTPTypes
import Logging
